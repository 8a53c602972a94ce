/** The address of the site's own page for a popped-out call; `null` where it is none of this origin. */
export const popoutPage = (url: string): string | null => {
  const page = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : null;
  return page?.origin === location.origin ? page.href : null;
};
