import {ownWork} from './vector.js';

/** Markup that is of another vocabulary than it looks. */
export const namespaces = [
  ...ownWork('the integration points of the HTML Standard’s tree construction', {
    'HTML in SVG in HTML': '<div><svg><foreignObject><div><svg><style><a title="</style><img src onerror=hit(1)>">',
    'SVG in MathML’s text': '<math><mtext><svg><style><b title="</style><img src onerror=hit(1)>">',
    'SVG in MathML’s annotation': '<math><annotation-xml><svg><style><b title="</style><img src onerror=hit(1)>">',
    'MathML in SVG’s description': '<svg><desc><math><style><b title="</style><img src onerror=hit(1)>">',
    'MathML in SVG': '<svg><math><mtext><img src="x" onerror="hit(1)"></mtext></math></svg>',
    'glyph outside of MathML’s text': '<mglyph><img src="x" onerror="hit(1)"></mglyph>',
    'glyph in MathML’s operator': '<math><mo><mglyph><style></math><img src onerror=hit(1)></style>',
    'glyph in MathML’s number': '<math><mn><malignmark><style></math><img src onerror=hit(1)></style>',
    'glyph in MathML’s string': '<math><ms><mglyph><svg><mtext><style><a title="</style><img src onerror=hit(1)>">',
    'annotation in another case':
      '<math><annotation-xml encoding="TEXT/HTML"><p><img src="x" onerror="hit(1)"></p></annotation-xml></math>',
    'annotation of SVG': '<math><annotation-xml encoding="SVG1.1"><svg onload="hit(1)"></svg></annotation-xml></math>',
    'foreign object in MathML': '<math><foreignObject><style><img title="</style><img src onerror=hit(1)>">',
    'foreign object in another case': '<svg><FOREIGNOBJECT><img src="x" onerror="hit(1)"></FOREIGNOBJECT></svg>',
    'title of SVG in HTML': '<svg><title><svg><style><b title="</style><img src onerror=hit(1)>">',
    'annotation of HTML without an end':
      '<math><annotation-xml encoding="text/html"><script>hit(1)</script><img src=x onerror=hit(1)>',
  }),
  ...ownWork('the rules for names and namespaces in XML and HTML', {
    'prefix that means nothing': '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" onclick="hit(1)">press</svg:svg>',
    'prefix of HTML': '<html:img xmlns:html="http://www.w3.org/1999/xhtml" src="x" onclick="hit(1)">press</html:img>',
    'namespace that is declared': '<p xmlns="http://www.w3.org/2000/svg" onclick="hit(1)">press</p>',
    'namespace that is declared on SVG':
      '<svg xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="hit(1)"></svg>',
    'namespace of old': '<xml:namespace prefix="t"><t:set onclick="hit(1)">press</t:set>',
    'address with a prefix': '<a xlink:href="javascript:hit(1)" onclick="hit(1)">press</a>',
    'address with an unknown prefix':
      '<svg><a foo:href="javascript:hit(1)" onclick="hit(1)"><text y="9">press</text></a></svg>',
    'base with a prefix':
      '<svg xml:base="javascript:hit(1)//"><a href="#" onclick="hit(1)"><text y="9">press</text></a></svg>',
    'island of XML': '<xml id="x"><![CDATA[<img src="x" onerror="hit(1)">]]></xml><img src=x onerror=hit(1)>',
    'document type': '<!DOCTYPE x [<!ENTITY a "hit(1)">]><svg onload="&a;hit(1)"></svg>',
    'element whose name has a colon': '<a:b onclick="hit(1)">press</a:b>',
    'element whose name has a quote': '<a"b onclick="hit(1)">press</a"b>',
    'element whose name has letters beyond ASCII': '<imgé onclick="hit(1)">press</imgé>',
    'element whose name looks like another': '<ımg src="x"><ſcript>hit(1)</ſcript><img src=x onerror=hit(1)>',
    'element that is extended': '<button is="x-button" onclick="hit(1)">press</button>',
    'part and slot': '<p slot="header" part="log" exportparts="log" onclick="hit(1)">press</p>',
  }),
];
