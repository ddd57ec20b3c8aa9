import { createPublicKey, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in DER: https://www.rfc-editor.org/rfc/rfc8410#section-4 */
const KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE = /^[0-9a-f]{128}$/i;

export interface Signed {
  /** The header X-Signature-Timestamp, as it came. */
  readonly timestamp: string;
  /** The header X-Signature-Ed25519, as it came. */
  readonly signature: string;
  readonly body: Uint8Array;
}

/**
 * Whether Discord signed a request: Ed25519 over the timestamp and the body, with the application's key (32 bytes in
 * hexadecimal). Throws where the key is none.
 * https://discord.com/developers/docs/interactions/overview#validating-security-request-headers
 */
export function signatureCheck(publicKey: string): (signed: Signed) => boolean {
  const der = Buffer.concat([KEY_HEAD, Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return ({ timestamp, signature, body }) => {
    if (!SIGNATURE.test(signature)) return false;
    return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
  };
}
