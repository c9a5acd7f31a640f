// The view Settings.

import { VIEW_TITLES } from '@/lib/core/view/library-route';

export function SettingsView() {
  return (
    <div class="page settings">
      <h1 class="page-title" tabIndex={-1}>
        {VIEW_TITLES.settings}
      </h1>
    </div>
  );
}
