// The view Memory.

import { VIEW_TITLES } from '@/lib/core/view/library-route';

export function MemoryView() {
  return (
    <div class="page memory">
      <h1 class="page-title" tabIndex={-1}>
        {VIEW_TITLES.memory}
      </h1>
    </div>
  );
}
