// The WebExtension API as the content script needs it, in place of the polyfill (3 kB of the 30 that every page loads). An alias in wxt.config.ts.
//
// All that the polyfill adds for us there is that a listener may answer with a promise. Firefox and Chrome from 148 can
// do that by themselves, in the namespace `browser`; an older Chrome has `chrome`, which wants a call.

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

interface Runtime {
  readonly id?: string;
  readonly getURL: (path: string) => string;
  readonly sendMessage: (message: unknown) => Promise<unknown>;
  readonly onMessage: {
    readonly addListener: (listener: Listener) => void;
    readonly removeListener: (listener: Listener) => void;
  };
}

interface Api {
  readonly i18n?: { readonly getMessage: (key: string, values?: string[]) => string } | undefined;
  readonly runtime?: Runtime | undefined;
}

const { browser: standard, chrome: older } = globalThis as { browser?: Api; chrome?: Api };

/** `chrome` with listeners that answer by promise. Its `runtime` is asked anew each time: it is emptied when the extension is gone. */
function withPromisedAnswers(api: Api): Api {
  const heard = new WeakMap<Listener, Listener>();
  return {
    get i18n() {
      return api.i18n;
    },
    get runtime() {
      const { runtime } = api;
      if (!runtime?.id) return undefined;
      return {
        id: runtime.id,
        getURL: (path: string) => runtime.getURL(path),
        sendMessage: (message: unknown) => runtime.sendMessage(message),
        onMessage: {
          addListener: (listener: Listener) => {
            const answering: Listener = (message, sender, respond) => {
              const answer = listener(message, sender, respond);
              if (!(answer instanceof Promise)) return answer;
              void answer.then(respond);
              return true;
            };
            heard.set(listener, answering);
            runtime.onMessage.addListener(answering);
          },
          removeListener: (listener: Listener) => {
            const answering = heard.get(listener);
            if (answering) runtime.onMessage.removeListener(answering);
          },
        },
      };
    },
  };
}

export const browser: Api = standard?.runtime?.id ? standard : withPromisedAnswers(older ?? {});
