import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageKinds } from './index.js';
import type { PageAnswer } from './page-kind.js';

// A process of its own, so that its work is not counted as the bot's: /KIND/SIZE is a hostile page.

const server = createServer(({ url = '' }, response) => {
  const [, place = '', size = ''] = url.split('/');
  const kind = pageKinds[Number(place)];
  if (kind === undefined || place === '') response.writeHead(404).end();
  else send(kind.answer(Number(size)), response);
});
server.maxHeadersCount = 0;

function send({ status = 200, headers = {}, body, manner }: PageAnswer, response: ServerResponse) {
  if (manner === 'silent') return;
  response.on('error', () => undefined);
  response.writeHead(status, headers);
  switch (manner) {
    case 'cut':
      response.write(body, () => response.destroy());
      return;
    case 'endless': {
      const more = (): void => {
        while (!response.destroyed && response.write(body));
      };
      response.on('drain', more);
      more();
      return;
    }
    case 'slow': {
      const timer = setInterval(() => response.write('a'), 1_000);
      response.on('close', () => clearInterval(timer));
      return;
    }
    default:
      response.end(body);
  }
}

server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.on('disconnect', () => process.exit(0));
