// Answers of a service that was asked for a name, kept for a while so that it need not be asked again.

export interface LookUpRow {
  readonly url: string;
  /** When it was answered, milliseconds of the clock. */
  readonly at: number;
  readonly answer: string;
}
