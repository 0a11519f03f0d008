// What lies in the file, and how it is opened: whole or not, signed or not, locked or not.

import { verifyAsync } from "@noble/ed25519";
import { unzlibSync } from "fflate";
import { hex, sha256 } from "./sha256.ts";
import type { Contents, Opened } from "./types.ts";

const MAGIC = "CPTEDV1\n";
const SIGNED = "cpted-audit page 1\n";
const NONCE = 12;
const FORMAT = 1;

/** The three elements of the file that are not the program. */
export interface Embedded {
  copy: string;
  contents: string;
  /** Rounds and salt, `600000:ab12…`; empty for a file without a password. */
  lock: string;
  /** Whether the file reaches to its end. */
  whole: boolean;
}

/** What a copy says of itself, and what came of checking it. */
export interface Checked {
  issuer: string;
  fingerprint: string;
  sort: "signed" | "unsigned" | "forged" | "unchecked";
}

/** Something that somebody can act on; the text is one sentence for them. */
export class PageError extends Error {}

export const CUT_OFF = "This file is cut off: its end is missing. Ask for a new copy; the PDF of the packet says the same.";
export const CHANGED = "This file was changed or damaged after it was made, so nothing of it is shown. Ask for a new copy.";
export const NO_CRYPTO = "This browser cannot decrypt where the file lies now (WebCrypto is missing for files on this device). Open the file in a current Chrome, Edge or Firefox, or read the PDF of the packet. Nothing was lost.";
export const WRONG = "That password does not open this file, or the file is damaged. Nothing was changed; try again, with capitals as they were given. If the password is surely right, ask for a new copy.";
export const NEWER = "This file was made by a newer program than the page in it knows. Ask for a new copy.";

export function embedded(page: Document): Embedded {
  const text = (id: string): string => page.getElementById(id)?.textContent ?? "";
  return {
    copy: text("copy"), contents: text("contents"), lock: text("lock"),
    whole: page.getElementById("end") !== null,
  };
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new PageError(CHANGED);
  }
  const data = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) data[at] = binary.charCodeAt(at);
  return data;
}

/** Whether this browser can decrypt here; a file of this device need not count as secure. */
export function canDecrypt(): boolean {
  return typeof crypto !== "undefined" && (crypto as Partial<Crypto>).subtle !== undefined;
}

/** Opens the file; without a password only where it has none. */
export async function open(found: Embedded, password: string): Promise<[Opened, Checked]> {
  if (!found.whole) throw new PageError(CUT_OFF);
  const held = fromBase64(found.contents);
  let says = found.copy;
  let data = held;
  if (found.lock !== "") {
    const key = await derived(found.lock, password);
    says = new TextDecoder().decode(await decrypted(key, fromBase64(says)));
    data = await decrypted(key, held);
  }
  const checked = await check(says, held);
  return [unpack(data), checked];
}

async function derived(lock: string, password: string): Promise<CryptoKey> {
  if (!canDecrypt()) throw new PageError(NO_CRYPTO);
  const [rounds = "", salt = ""] = lock.split(":");
  if (!/^\d{1,8}$/.test(rounds) || !/^([0-9a-f]{2})+$/.test(salt)) throw new PageError(CHANGED);
  const bytes = Uint8Array.from(salt.match(/../g) ?? [], (one) => parseInt(one, 16));
  const typed = new TextEncoder().encode(password.normalize("NFC"));
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytes, iterations: Number(rounds) };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
}

async function decrypted(key: CryptoKey, held: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const how = { name: "AES-GCM", iv: held.slice(0, NONCE) };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, held.slice(NONCE)));
  } catch {
    throw new PageError(WRONG);
  }
}

async function digestOf(data: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!canDecrypt()) return hex(sha256(data));
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", data)));
}

interface Told {
  packed: string;
  copy: { issuer: string; key: string };
}

async function check(says: string, held: Uint8Array<ArrayBuffer>): Promise<Checked> {
  const [told64 = "", signature64 = "", digest = ""] = says.split(".");
  const told = fromBase64(told64);
  if (digest !== hex(sha256(told))) throw new PageError(CHANGED);
  let record: Told;
  try {
    record = JSON.parse(new TextDecoder().decode(told)) as Told;
  } catch {
    throw new PageError(CHANGED);
  }
  if (record.packed !== (await digestOf(held))) throw new PageError(CHANGED);
  const { issuer, key } = record.copy;
  if (key === "" && signature64 === "") return { issuer, fingerprint: "", sort: "unsigned" };
  return { issuer, fingerprint: fingerprint(key), sort: await fits(key, fromBase64(signature64), told) };
}

async function fits(key: string, signature: Uint8Array, told: Uint8Array): Promise<Checked["sort"]> {
  if (!canDecrypt()) return "unchecked";
  try {
    const head = new TextEncoder().encode(SIGNED);
    const message = new Uint8Array(head.length + told.length);
    message.set(head);
    message.set(told, head.length);
    return (await verifyAsync(signature, message, unhex(key))) ? "signed" : "forged";
  } catch {
    return "forged";
  }
}

function unhex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (one) => parseInt(one, 16));
}

/** What people compare a key by, in groups of four; the same as the program shows. */
export function fingerprint(key: string): string {
  const head = new TextEncoder().encode("cpted-audit key\0");
  const raw = unhex(key);
  const whole = new Uint8Array(head.length + raw.length);
  whole.set(head);
  whole.set(raw, head.length);
  return (hex(sha256(whole)).slice(0, 20).toUpperCase().match(/.{1,4}/g) ?? []).join("-");
}

export function unpack(data: Uint8Array): Opened {
  let whole: Uint8Array;
  try {
    whole = unzlibSync(data);
  } catch {
    throw new PageError(CHANGED);
  }
  const decoder = new TextDecoder();
  const start = MAGIC.length + 4;
  if (decoder.decode(whole.subarray(0, MAGIC.length)) !== MAGIC) throw new PageError(CHANGED);
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(MAGIC.length);
  const contents = JSON.parse(decoder.decode(whole.subarray(start, start + length))) as Contents;
  if (contents.format !== FORMAT) throw new PageError(NEWER);
  return { contents, bytes: whole.subarray(start + length) };
}
