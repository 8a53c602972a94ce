declare module 'spdx-satisfies' {
  /** Throws where `expression` is no SPDX expression. */
  const satisfies: (expression: string, approved: readonly string[]) => boolean;
  export = satisfies;
}
