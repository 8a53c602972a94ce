/** Fills the window, of which the site's own styles know nothing. */
const STYLES = 'html, body { block-size: 100%; margin: 0 } cc-click-to-call { display: block; block-size: 100% }';

/** Takes over what the page that opened this window handed to it, where the window has no page of the site's own. */
export const dressPage = (): void => {
  if (location.protocol !== 'blob:') return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const element = document.querySelector<HTMLElement & {dtmf?: string}>('cc-click-to-call');
  if (!element) return;
  const {look, dtmf} = element.dataset;
  for (const [name, value] of Object.entries(JSON.parse(look ?? '{}') as Record<string, string>)) {
    if (value) element.style.setProperty(name, value);
  }
  if (dtmf) element.dtmf = dtmf;
};
