/** The bar of a demo page: its language and its colour scheme. */
export function wirePageBar() {
  const page = document.documentElement;
  const language = document.getElementById('language');
  language?.addEventListener('click', () => {
    const english = page.lang !== 'en';
    page.lang = english ? 'en' : 'zh-CN';
    language.textContent = english ? '中文' : 'English';
    language.lang = english ? 'zh-CN' : 'en';
    for (const element of document.querySelectorAll('[data-zh]'))
      element.textContent = english ? element.dataset.en : element.dataset.zh;
  });
  document.getElementById('scheme')?.addEventListener('click', () => {
    page.dataset.scheme = page.dataset.scheme === 'dark' ? 'light' : 'dark';
  });
}
