import { constants, createDeflate } from 'node:zlib';
import type { Deflate } from 'node:zlib';

import type { WebSocket } from 'ws';

/** The one stream of each connection that asked for compression; its dictionary goes on from message to message. */
const streams = new WeakMap<WebSocket, Deflate>();

/** Whether a connection's address asks for transport compression. https://discord.com/developers/docs/events/gateway#transport-compression */
export function asksForCompression(url: string | undefined): boolean {
  return new URL(url ?? '/', 'ws://127.0.0.1').searchParams.get('compress') === 'zlib-stream';
}

/** From now on what is written on the socket is compressed, each message closed by a flush (00 00 ff ff). */
export function compress(socket: WebSocket): void {
  const stream = createDeflate({ flush: constants.Z_SYNC_FLUSH, chunkSize: 2 ** 20 });
  stream.on('data', (chunk: Buffer) => {
    if (socket.readyState === socket.OPEN) socket.send(chunk);
  });
  socket.once('close', () => stream.destroy());
  streams.set(socket, stream);
}

export function write(socket: WebSocket, text: string): void {
  const stream = streams.get(socket);
  if (stream === undefined) socket.send(text);
  else stream.write(text);
}
