/** An error answer as RFC 9457 problem+json. `reason` is the key of the text that people read. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  reason: string;
  facts?: Record<string, string | number>;
  /** All wrong fields at once, by the path of the field: "costLines.0.amountCents". */
  errors?: FieldError[];
}

export interface FieldError {
  field: string;
  /** Key of the text: "required", "too-long", "not-an-email"… */
  reason: string;
}
