/* global Element, ShadowRoot */
/**
 * Role and name where the browser tells neither: Chromium alone has `computedRole` and `computedName`, behind a flag.
 * In others they are computed here, from the same rules (HTML-AAM, accname 1.2).
 */
import {computeAccessibleName, getRole} from 'dom-accessibility-api';

/** Roles of HTML-AAM that the library leaves out, or has by an older name. */
const ROLES = {
  em: 'emphasis',
  meter: 'meter',
  p: 'paragraph',
  search: 'search',
  strong: 'strong',
  // As Chromium names what opens details.
  summary: 'DisclosureTriangle',
};

const parentOf = (element) => {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** Whether assistive technology is kept from an element, by itself or by what it is in. */
const isHidden = (element) => {
  for (let each = element; each; each = parentOf(each)) {
    if (each.ariaHidden === 'true' || each.inert) return true;
  }
  return !element.checkVisibility({visibilityProperty: true});
};

const roleOf = (element) => {
  if (isHidden(element)) return 'none';
  if (element.hasAttribute('role') || !(element.localName in ROLES)) {
    const role = getRole(element) ?? 'generic';
    return role === 'img' ? 'image' : role;
  }
  return ROLES[element.localName];
};

if (!('computedRole' in Element.prototype)) {
  Object.defineProperties(Element.prototype, {
    computedRole: {
      get() {
        return roleOf(this);
      },
    },
    computedName: {
      get() {
        return computeAccessibleName(this).replace(/\s+/g, ' ').trim();
      },
    },
  });
}
