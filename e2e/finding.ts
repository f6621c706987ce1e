/** Something about a page, at this width, that keeps somebody from using it. */
export type Finding = {
  readonly page: string;
  readonly width: number;
  readonly rule: string;
  readonly target: string;
  readonly help: string;
};
