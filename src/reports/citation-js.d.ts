// citation-js ships no types; these are the parts used here.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string; generateGraph?: boolean });
    format(
      format: 'bibtex' | 'bibliography',
      options?: { template?: string; lang?: string; format?: string },
    ): string;
  }
  export const plugins: {
    config: {
      get(name: '@csl'): { templates: { has(name: string): boolean; add(name: string, xml: string): void } };
    };
  };
}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-bibtex' {}
