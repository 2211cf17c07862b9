import type { ChosenFile } from '../protocol.js';

/** Reads a file that somebody chose, to be sent. */
export async function chosenFile(file: File): Promise<ChosenFile> {
  // A data address is the type, a comma, and the bytes in Base64.
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
  return {
    name: file.name,
    contentType: file.type || 'text/plain',
    bytes: address.slice(address.indexOf(',') + 1),
  };
}
