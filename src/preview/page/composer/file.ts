import { LARGEST_FILE } from '../../wire.js';
import type { SentFile } from '../../wire.js';

/** Why Discord would not take a file; undefined where it would. */
export function tooLarge({ name, size }: File): string | undefined {
  if (size <= LARGEST_FILE) return undefined;
  return `${name} is ${Math.ceil(size / 1024 / 1024)} MB; Discord takes files of 10 MB at the most.`;
}

/** A file as it goes over the wire. */
export async function readFile(file: File): Promise<SentFile> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(new Error(`${file.name} cannot be read.`)));
    reader.readAsDataURL(file);
  });
  return { name: file.name, type: file.type, base64: address.slice(address.indexOf(',') + 1) };
}
