import { fillInSample } from '../sample/fill-in-sample.js';
import { stayUsableOffline } from '../offline.js';

const page = document.documentElement;
const slip = document.querySelector('aftersale-confirmation');
const byId = (id) => document.getElementById(id);

byId('sample').addEventListener('click', () => fillInSample(slip));

byId('language').addEventListener('click', () => {
  const english = page.lang !== 'en';
  page.lang = english ? 'en' : 'zh-CN';
  byId('language').textContent = english ? '中文' : 'English';
  byId('language').lang = english ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll('[data-zh]'))
    element.textContent = english ? element.dataset.en : element.dataset.zh;
});

byId('scheme').addEventListener('click', () => {
  const dark = page.dataset.scheme !== 'dark';
  page.dataset.scheme = dark ? 'dark' : 'light';
});

// A reload, or a browser that died, comes back to the sheet that was open.
slip.addEventListener('aftersale-saved', ({ id, status }) => {
  if (status !== 'draft') history.replaceState(null, '', `#${id}`);
});
const opened = location.hash.slice(1);
if (opened) slip.record = opened;

stayUsableOffline();
