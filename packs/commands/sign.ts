// `keygen`, `sign`, `verify`: who vouches for a file.

import { makeKeys, readPublicKey, signFile, verifyFile } from '../sign';
import { type Command, failed, readCall, textIn, wrongCall } from './command';

export const keygenCommand: Command = {
  name: 'keygen',
  does: 'makes a pair of keys, once',
  usage: `npm run pack -- keygen --out NAME
    writes NAME.pem, the private key, and NAME.pub.pem, the public one`,
  async run(args) {
    const called = readCall(args, { out: { type: 'string' } });
    if (!called.ok) return wrongCall(this, called.fault.message);
    const name = textIn(called.value.values, 'out');
    if (!name || called.value.positionals.length > 0)
      return wrongCall(this, 'Say the name of the keys: --out NAME.');
    const made = makeKeys(name);
    if (!made.ok) return failed(made.fault.message);
    console.log(`Private key: ${name}.pem. Keep it secret and keep a copy in a safe place: whoever has it can sign in your
name, and without it you cannot sign a later version that readers' browsers accept. Never publish or commit it.
Public key:  ${made.value.key}
Fingerprint: ${made.value.fingerprint} (publish this where readers can compare it)`);
    return 0;
  },
};

export const signCommand: Command = {
  name: 'sign',
  does: 'writes the signature of a file beside it',
  usage: `npm run pack -- sign FILE --key NAME.pem
    writes FILE.sig; sign again whenever FILE changes. Publish both side by side.`,
  async run(args) {
    const called = readCall(args, { key: { type: 'string' } });
    if (!called.ok) return wrongCall(this, called.fault.message);
    const [file, ...rest] = called.value.positionals;
    const key = textIn(called.value.values, 'key');
    if (!file || !key || rest.length > 0)
      return wrongCall(this, 'Name the file, and the private key: --key NAME.pem.');
    const signed = await signFile(file, key);
    if (!signed.ok) return failed(signed.fault.message);
    console.log(`${file}.sig: signed by the key ${signed.value.fingerprint}`);
    return 0;
  },
};

export const verifyCommand: Command = {
  name: 'verify',
  does: 'tells whose key signed a file, and whether the signature fits',
  usage: `npm run pack -- verify FILE [--key PUBLIC]
    checks FILE.sig; with --key (a public key in base64, or a .pub.pem file) also that it is of this key`,
  async run(args) {
    const called = readCall(args, { key: { type: 'string' } });
    if (!called.ok) return wrongCall(this, called.fault.message);
    const [file, ...rest] = called.value.positionals;
    if (!file || rest.length > 0) return wrongCall(this, 'Name one file.');
    const given = textIn(called.value.values, 'key');
    const expected = given === undefined ? null : readPublicKey(given);
    if (given !== undefined && !expected)
      return wrongCall(this, `--key is neither a public key in base64 nor a file with one: ${given}.`);
    const verified = await verifyFile(file);
    if (!verified.ok) return failed(verified.fault.message);
    if (expected && expected.key !== verified.value.key)
      return failed(
        `${file} is signed by another key: ${verified.value.fingerprint}, not ${expected.fingerprint}. Ask whoever published it before you trust it.`,
      );
    console.log(`${file}: signed by the key ${verified.value.fingerprint}`);
    return 0;
  },
};
