/** Runs the receiver on this machine: `node start.mjs`. What can be set is in the README. */
import { createServer } from 'node:http';
import { createReceiver } from './receiver.mjs';

const { PORT = '8787', FOLDER: folder = 'received', BY: by, ORIGINS } = process.env;
const handle = createReceiver({ folder, by, origins: ORIGINS?.split(' ') });
const server = createServer((request, response) => {
  void handle(request, response, request.url.slice(1).split('?')[0]);
});
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`Receiver: http://127.0.0.1:${server.address().port}/`);
});
