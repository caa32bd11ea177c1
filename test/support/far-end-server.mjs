/** The far end of a line as a part of the test runner's server. */
import { createFarEnd } from './far-end.mjs';

export function serveFarEnd() {
  const answerTo = createFarEnd();

  async function serve(request, response) {
    const { method, url, headers } = request;
    const body = Buffer.concat(await request.toArray());
    try {
      const answer = await answerTo({ method, address: url, headers, body });
      response.writeHead(answer.status, answer.headers).end(answer.text);
    } catch {
      if (!url.endsWith('/half')) return void response.destroy();
      response.writeHead(200, { 'Content-Length': 100 }).write('half', () => response.destroy());
    }
  }

  return (context, next) => {
    if (!context.path.startsWith('/far-end/')) return next();
    // Answered here to the end; what gets no answer is not to be told of as something that was not found.
    context.respond = false;
    context.status = 200;
    return serve(context.req, context.res);
  };
}
