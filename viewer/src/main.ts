// Begins when the file is read: says what is wrong with it, asks for a password, or shows it.

import { App } from "./app.ts";
import { el, fill } from "./dom.ts";
import { canDecrypt, CUT_OFF, embedded, NO_CRYPTO, open, PageError, type Embedded } from "./open.ts";

const BROKEN = "This page cannot be shown in this browser. Open it in a current Chrome, Edge, Firefox or Safari; the PDF of the packet says the same. Nothing was lost.";

function start(): void {
  const found = embedded(document);
  if (!found.whole) {
    say(CUT_OFF);
    return;
  }
  if (found.lock === "") {
    void show(found, "").catch(tell);
    return;
  }
  if (!canDecrypt()) say(NO_CRYPTO);
  else askPassword(found);
}

async function show(found: Embedded, password: string): Promise<void> {
  const [opened, checked] = await open(found, password);
  new App(opened, checked, new Date());
}

function say(text: string): void {
  const host = document.getElementById("start") ?? document.body;
  fill(host, el("h1", {}, "School for responders"), el("p", { role: "alert", class: "told" }, text));
  document.documentElement.dataset["said"] = "1";
}

function tell(error: unknown): void {
  if (!(error instanceof PageError)) console.error(error);
  say(error instanceof PageError ? error.message : BROKEN);
}

function askPassword(found: Embedded): void {
  const input = el("input", { type: "password", id: "password", autocomplete: "off", required: true });
  const told = el("p", { role: "alert", class: "told" });
  const go = el("button", { type: "submit" }, "Open");
  const submit = (event: Event): void => {
    event.preventDefault();
    fill(told, "Opening …");
    go.disabled = true;
    const begun = performance.now();
    show(found, input.value).then(
      () => { document.documentElement.dataset["unlocked"] = (performance.now() - begun).toFixed(0); },
      (error: unknown) => {
        go.disabled = false;
        fill(told, error instanceof PageError ? error.message : BROKEN);
        input.select();
        input.focus();
      });
  };
  const host = document.getElementById("start") ?? document.body;
  fill(host, el("h1", {}, "School for responders"),
    el("form", { class: "unlock", submit },
      el("label", { for: "password" }, "Password of this file"), input, go), told,
    el("p", {}, "It opens here and nowhere else: nothing is sent anywhere. The issuer has the password."));
  input.focus();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
