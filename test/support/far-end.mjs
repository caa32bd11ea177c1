/** The far end of a line, for the tests of what sends: it answers as the address asks it to. */

/**
 * Answers requests to `/far-end/<name>/<what>`; each name is a place of its own. Throws where there is to be no answer,
 * or but half of one.
 */
export function createFarEnd() {
  const places = new Map();
  function placeOf(path) {
    if (!places.has(path)) places.set(path, newPlace());
    return places.get(path);
  }

  return async function answerTo({ method, address, headers, body }) {
    const [name, what, detail] = address.split('/far-end/')[1].split('/');
    const place = placeOf(`${name}/${what}`);
    place.visits += 1;
    place.tellVisited();
    switch (what) {
      case 'echo':
        return said(200, JSON.stringify({ method, headers, body: [...body] }));
      case 'status':
        return said(Number(detail), detail === '204' ? '' : `状态 ${detail}`);
      case 'later':
        return said(Number(detail), '', { 'Retry-After': '120' });
      case 'elsewhere':
        return said(Number(detail), '', { Location: '../echo' });
      case 'cacheable':
        return said(200, `visit ${place.visits}`, { 'Cache-Control': 'max-age=3600' });
      case 'visits':
        return said(200, String(placeOf(`${name}/${detail}`).visits));
      case 'once-visited':
        await placeOf(`${name}/${detail}`).visited;
        return said(200, detail);
      case 'never':
        return new Promise(() => {});
      default:
        throw new Error(`no answer to ${what}`);
    }
  };
}

function newPlace() {
  let tellVisited;
  const visited = new Promise((resolve) => (tellVisited = resolve));
  return { visits: 0, visited, tellVisited };
}

const said = (status, text, headers = {}) => ({ status, text, headers });
