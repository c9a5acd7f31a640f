// The wrapping of every message. It names the context it is for, so that background and panel, which hear the same messages, do not answer each other's.

export type Addressee = 'background' | 'content' | 'listeners';

export interface Envelope {
  /** Marks a message as ours, and its form: another form is another number. */
  readonly backstory: 1;
  readonly to: Addressee;
  readonly name: string;
  readonly payload: unknown;
}

export function envelope(to: Addressee, name: string, payload: unknown): Envelope {
  return { backstory: 1, to, name, payload };
}

/** The message, where it is one of ours and for this context; null leaves it to others. */
export function openedBy(to: Addressee, message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { backstory, to: addressee, name } = message as Partial<Record<keyof Envelope, unknown>>;
  return backstory === 1 && addressee === to && typeof name === 'string' ? (message as Envelope) : null;
}
