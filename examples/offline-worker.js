// Network first, so that a new version is seen at once; the last copy where there is no signal.
const shelf = 'aftersale-demo';

addEventListener('install', (event) => event.waitUntil(keepOpenPages().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

// The page that installs the worker was loaded before it, so its files are fetched once more for keeping.
async function keepOpenPages() {
  const cache = await caches.open(shelf);
  const manifest = await fetch('/kit/manifest.json').then((answer) => answer.json());
  const pages = [
    '/',
    '/technician/',
    '/dealer/',
    '/fees/',
    '/fees/visitor.html',
    '/survey/',
    '/parts/',
    '/minimal.html',
    '/page.css',
  ];
  const parts = [
    '/offline.js',
    '/page-bar.js',
    '/fees/fees.js',
    '/fees/visitor.js',
    '/survey/survey.js',
    '/parts/parts.js',
    '/sample/estimate.json',
    '/sample/parts.csv',
    '/technician/technician.js',
    '/dealer/dealer.js',
    '/dealer/host.css',
    '/sample/fill-in-sample.js',
    '/sample/job.json',
    '/sample/before.jpg',
    '/sample/after.jpg',
    '/sample/seal.png',
  ];
  await cache.addAll([...pages, ...parts, ...manifest.map((file) => `/kit/${file}`)]);
}

addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  // What the receiver says holds at this moment only.
  if (event.request.method !== 'GET' || pathname.startsWith('/receiver')) return;
  event.respondWith(
    fetch(event.request)
      .then(async (answer) => {
        const copy = answer.clone();
        if (answer.ok) (await caches.open(shelf)).put(event.request, copy);
        return answer;
      })
      .catch(async () => (await caches.match(event.request)) ?? Response.error()),
  );
});
