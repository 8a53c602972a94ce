declare module '@11ty/eleventy' {
  import type {MarkdownIt} from 'markdown-it';

  /** What is used of Eleventy's configuration. */
  interface Configuration {
    setUseGitIgnore(isUsed: boolean): void;
    addTemplate(name: string, text: string, data: Readonly<Record<string, unknown>>): void;
    addFilter(name: string, filter: (text: string) => unknown): void;
    setLibrary(name: 'md', library: MarkdownIt): void;
  }

  class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {configPath: string; quietMode: boolean; config: (configuration: Configuration) => object},
    );
    write(): Promise<unknown>;
  }

  export = Eleventy;
}
