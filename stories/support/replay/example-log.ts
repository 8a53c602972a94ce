/** What `exportLog()` gave after a text, its answer and a short video call. */
export const EXAMPLE_LOG = `{"ms":555,"level":"info","source":"session","message":"chat","data":{"type":"chat","phase":"connecting"}}
{"ms":598,"level":"info","source":"aicc","message":"token renewed","data":{}}
{"ms":652,"level":"info","source":"session","message":"chat","data":{"type":"chat","phase":"agent"}}
{"ms":654,"level":"info","source":"session","message":"message","data":{"type":"message","direction":"in","kind":"text","id":"3ac54f80-fc26-4df3-9754-0a284cec92ec"}}
{"ms":654,"level":"info","source":"session","message":"message","data":{"type":"message","direction":"in","kind":"text","id":"19afecb4-d0d2-44f7-b680-74c5c5967cbb"}}
{"ms":780,"level":"info","source":"session","message":"message","data":{"type":"message","direction":"out","kind":"text","id":"72b1dlacfhnxe7bam1fcll6h"}}
{"ms":894,"level":"info","source":"session","message":"message","data":{"type":"message","direction":"in","kind":"text","id":"aae90496-7750-4f7e-b74b-58fe186b52b4"}}
{"ms":1086,"level":"info","source":"session","message":"call","data":{"type":"call","phase":"checking","kind":"video"}}
{"ms":1312,"level":"info","source":"session","message":"call","data":{"type":"call","phase":"requesting","kind":"video"}}
{"ms":1387,"level":"info","source":"session","message":"call","data":{"type":"call","phase":"connecting","kind":"video"}}
{"ms":1478,"level":"info","source":"call","message":"dialog connected","data":{"gateway":0}}
{"ms":1483,"level":"info","source":"session","message":"call","data":{"type":"call","phase":"connected","kind":"video"}}
{"ms":1645,"level":"info","source":"session","message":"call","data":{"type":"call","phase":"ended","kind":"video"}}
{"ms":1645,"level":"info","source":"session","message":"call-end","data":{"type":"call-end","end":{"outcome":"hung-up-by-visitor"},"durationMs":115}}
{"ms":1685,"level":"info","source":"aicc","message":"call dropped","data":{"code":"0"}}
{"ms":1751,"level":"info","source":"session","message":"panel","data":{"type":"panel","shown":false}}`;
