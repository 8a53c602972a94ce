/**
 * A request that failed leaves no resource timing outside Chromium. There the page's Content-Security-Policy, which
 * allows nothing from elsewhere, tells of every one that was tried.
 */
const refused: {name: string}[] = [];
document.addEventListener('securitypolicyviolation', ({blockedURI}) => refused.push({name: blockedURI}));

const entries = performance.getEntriesByType.bind(performance);
performance.getEntriesByType = (type) =>
  type === 'resource' ? [...entries(type), ...(refused as PerformanceEntryList)] : entries(type);
