import { fillInSample } from '../sample/fill-in-sample.js';
import { stayUsableOffline } from '../offline.js';
import { wirePageBar } from '../page-bar.js';

const slip = document.querySelector('aftersale-confirmation');

document.getElementById('sample').addEventListener('click', () => fillInSample(slip));

wirePageBar();

// A reload, or a browser that died, comes back to the sheet that was open.
slip.addEventListener('aftersale-saved', ({ id, status }) => {
  if (status !== 'draft') history.replaceState(null, '', `#${id}`);
});
const opened = location.hash.slice(1);
if (opened) slip.record = opened;

stayUsableOffline();
