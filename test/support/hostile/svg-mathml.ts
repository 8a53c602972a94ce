import {ownWork} from './vector.js';

/** Markup that runs in SVG or MathML. */
export const svgMathml = [
  ...ownWork('the event attributes and scripting chapter of SVG 2', {
    'SVG that loads': '<svg onload="hit(1)"></svg>',
    'SVG that loads, parted by a slash': '<svg/onload=hit(1)>',
    'SVG in SVG': '<svg><svg onload="hit(1)"></svg></svg>',
    'group that is pressed': '<svg width="9" height="9"><g onclick="hit(1)"><rect width="9" height="9"/></g></svg>',
    'circle under the pointer': '<svg><circle r="9" onmouseover="hit(1)"/></svg>',
    'text that is pressed': '<svg><text y="9" onclick="hit(1)">press</text></svg>',
    'picture in SVG': '<svg><image href="x" onerror="hit(1)"/></svg>',
    'picture in SVG, by its old address': '<svg><image xlink:href="x" onerror="hit(1)"/></svg>',
    'picture in SVG from elsewhere': '<svg><image href="https://foreign.test/a.png"/></svg>',
    'feature image from elsewhere':
      '<svg><filter id="f"><feImage href="https://foreign.test/a.svg"/></filter><rect filter="url(#f)"/></svg>',
    'script in SVG': '<svg><script>hit(1)</script></svg>',
    'script in SVG, with an address': '<svg><script href="data:text/javascript,hit(1)"/></svg>',
    'script in SVG, encoded': '<svg><script>&#104;it(1)</script></svg>',
    'script in SVG, in CDATA': '<svg><script><![CDATA[hit(1)]]></script></svg>',
    'script in SVG that a picture follows': '<svg><script/><img src="x" onerror="hit(1)"></svg>',
    'foreign object': '<svg><foreignObject><img src="x" onerror="hit(1)"></foreignObject></svg>',
    'foreign object with a frame':
      '<svg><foreignObject><iframe srcdoc="<script>parent.hit(1)</script>"></iframe></foreignObject></svg>',
    'title in SVG': '<svg><title><img src="x" onerror="hit(1)"></title></svg>',
    'description in SVG': '<svg><desc><img src="x" onerror="hit(1)"></desc></svg>',
    'metadata in SVG': '<svg><metadata><p></p><img src="x" onerror="hit(1)"></metadata></svg>',
    'handler in SVG':
      '<svg><handler type="text/javascript" ev:event="load">hit(1)</handler><set onbegin="hit(1)"/></svg>',
    'discard in SVG': '<svg><discard onbegin="hit(1)"/><a onclick="hit(1)"><text y="9">press</text></a></svg>',
    'focus in SVG': '<svg><g tabindex="0" onfocus="hit(1)"><text y="9">a</text></g></svg>',
  }),
  ...ownWork('the animation elements of SVG 2 and SMIL', {
    'animation that begins in SVG': '<svg><animate onbegin="hit(1)" attributeName="x" dur="1s"></svg>',
    'animation of a shape':
      '<svg><rect><animateTransform onbegin="hit(1)" attributeName="transform" dur="1s"/></rect></svg>',
    'motion that begins': '<svg><rect><animateMotion onbegin="hit(1)" dur="1s"/></rect></svg>',
    'setting that begins': '<svg><set onbegin="hit(1)" attributeName="x" to="1" dur="1s"/></svg>',
    'animation that ends': '<svg><animate onend="hit(1)" attributeName="x" dur="0.001s" fill="freeze"/></svg>',
    'animation of a link':
      '<svg><a><animate attributeName="href" values="javascript:hit(1)"/><text y="20">press</text></a></svg>',
    'animation of a link, by its old address':
      '<svg><a><animate attributeName="xlink:href" to="javascript:hit(1)"/><text y="20">press</text></a></svg>',
    'setting of a link':
      '<svg><a id="a1"><set attributeName="href" to="javascript:hit(1)"/><text y="20">press</text></a></svg>',
    'setting of a link that is named':
      '<svg><a id="a2"><text y="20">press</text></a><set href="#a2" attributeName="href" to="javascript:hit(1)"/></svg>',
    'setting of a handler':
      '<svg><set attributeName="onmouseover" to="hit(1)"/><g onmouseover="hit(1)"><text>a</text></g></svg>',
    'animation of a frame’s document':
      '<svg><foreignObject><iframe onload="hit(1)"/></foreignObject><animate attributeName="srcdoc" to="a"/></svg>',
  }),
  ...ownWork('the linking chapter of SVG 2', {
    'link in SVG': '<svg><a href="javascript:hit(1)"><text y="20">press</text></a></svg>',
    'link in SVG, by its old address': '<svg><a xlink:href="javascript:hit(1)"><text y="20">press</text></a></svg>',
    'link in SVG around a shape': '<svg><a href="javascript:hit(1)"><rect width="99" height="99"/></a></svg>',
    'use of a document':
      '<svg><use href="data:image/svg+xml,<svg id=x onload=hit(1)></svg>#x"/><g onclick="hit(1)"><text>a</text></g></svg>',
    'use from elsewhere': '<svg><use href="https://foreign.test/a.svg#x"/></svg>',
    'use of its own': '<svg><g id="g1" onclick="hit(1)"><text y="9">a</text></g><use href="#g1"/></svg>',
    'style sheet in SVG': '<svg><style>@import "https://foreign.test/a.css";</style></svg>',
    'style sheet instruction': '<?xml-stylesheet href="https://foreign.test/a.xsl"?><svg onload="hit(1)"></svg>',
  }),
  ...ownWork('the common attributes of MathML Core', {
    'formula that is pressed': '<math onclick="hit(1)"><mi>x</mi></math>',
    'formula under the pointer': '<math><mi onmouseover="hit(1)">x</mi></math>',
    'formula that is a link': '<math href="javascript:hit(1)"><mi>press</mi></math>',
    'formula’s part that is a link': '<math><mrow href="javascript:hit(1)"><mi>press</mi></mrow></math>',
    'formula with an old link': '<math><mi xlink:href="javascript:hit(1)">press</mi></math>',
    'formula’s text': '<math><mtext><img src="x" onerror="hit(1)"></mtext></math>',
    'formula’s identifier': '<math><mi><script>hit(1)</script><img src="x" onerror="hit(1)"></mi></math>',
    'formula’s error': '<math><merror onclick="hit(1)"><mtext>press</mtext></merror></math>',
    'formula’s action':
      '<math><maction actiontype="statusline#https://foreign.test" href="javascript:hit(1)">press</maction></math>',
    'formula with the focus': '<math tabindex="0" autofocus onfocus="hit(1)"><mn>1</mn></math>',
    'formula’s annotation':
      '<math><annotation-xml encoding="text/html"><img src="x" onerror="hit(1)"></annotation-xml></math>',
    'formula with a style':
      '<math style="background:url(https://foreign.test/a.png)" onclick="hit(1)"><mi>x</mi></math>',
  }),
];
