import re
s=open('look.tmp.ts').read()
i=s.index("await ada.bringToFront();")
s=s[:i]+"""
const probe = async () => console.log(JSON.stringify(await ada.evaluate(() => { const all: any[] = []; const deep = (r: any) => { for (const e of r.querySelectorAll('*')) { if (e.matches('video,audio')) all.push(e); if (e.shadowRoot) deep(e.shadowRoot); } }; deep(document); return [document.visibilityState, ...all.map((v) => { v.__id ??= Math.random(); const q = v.getVideoPlaybackQuality?.(); return [v.className, v.__id.toFixed(3), v.currentTime, v.paused, q?.totalVideoFrames, q?.droppedVideoFrames]; })]; })));
for (let i = 0; i < 4; i++) { await probe(); await new Promise((r) => setTimeout(r, 1500)); }
await shot(ada, '4-video'); await probe();
process.exit();
"""
open('look2.tmp.ts','w').write(s)
open('look3.tmp.ts','w').write(s.replace("'&tone=880'","''"))
open('look4.tmp.ts','w').write(s.replace("args: [","args: ['--disable-backgrounding-occluded-windows','--disable-renderer-backgrounding','--disable-background-timer-throttling',"))
