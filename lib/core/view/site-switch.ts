// Whether Backstory reads the site of a page, and which switches turn that.

import { type Settings, type Site, siteOf, whyOff } from '@/lib/core/model/settings';

export interface SiteSwitch {
  /** The site that the switch is of: where it is off, the one that was turned off, which may stand above the page's own. */
  readonly site: Site;
  readonly isOn: boolean;
  /** What has to be turned on again; several where a site and one below it were turned off. */
  readonly off: readonly Site[];
}

/** Null: the page is of no site, so that there is nothing to turn off. */
export function siteSwitchOf(settings: Pick<Settings, 'offAt'>, url: string): SiteSwitch | null {
  const site = siteOf(url);
  if (site === null) return null;
  const off = settings.offAt.filter((each) => whyOff({ paused: false, offAt: [each] }, url) !== null);
  const [widest] = [...off].sort((a, b) => a.length - b.length);
  return { site: widest ?? site, isOn: off.length === 0, off };
}
