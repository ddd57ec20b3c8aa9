import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { AttributePart } from 'lit/directive.js';

type Styles = Readonly<Record<string, string | number | null | undefined>>;

/**
 * Takes the place of Lit's own `styleMap`, which the component library uses and which writes a `style` attribute when
 * an element is first drawn: a strict policy (`style-src 'self'`) forbids that, and setting the properties it does not.
 */
class StyleMap extends Directive {
  // Its type says what the directive takes; `update` does the work.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  override render(_: Styles): typeof noChange {
    return noChange;
  }

  override update({ element }: AttributePart, [styles]: [Styles]): typeof noChange {
    for (const [name, value] of Object.entries(styles)) {
      const property = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
      element.style.setProperty(property, value == null ? '' : String(value));
    }
    return noChange;
  }
}

export const styleMap = directive(StyleMap);
