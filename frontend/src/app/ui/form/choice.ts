/** One of the things to choose from. */
export interface Choice<T extends string = string> {
  value: T;
  label: string;
  help?: string;
}
