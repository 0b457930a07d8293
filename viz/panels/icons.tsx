import type { ReactNode } from "react";

function icon(paths: ReactNode) {
  return function Icon() {
    return (
      <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
        {paths}
      </svg>
    );
  };
}

export const SearchIcon = icon(<path d="M9 3.500a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4" />);
export const RefreshIcon = icon(<path d="M16 10a6 6 0 1 1-1.8-4.300L16 7.500M16 3.500v4h-4" />);
export const ConsoleIcon = icon(<path d="M4 6l4 4-4 4M10 14h6" />);
export const SunIcon = icon(
  <path d="M10 6.500a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.500M10 16.500V18M2 10h1.500M16.5 10H18M4.3 4.300l1.1 1.100M14.6 14.600l1.1 1.100M15.7 4.300l-1.1 1.100M5.4 14.600l-1.1 1.1" />,
);
export const MoonIcon = icon(<path d="M16 12.200A6.5 6.5 0 0 1 7.8 4 6.5 6.5 0 1 0 16 12.200z" />);
export const PlusIcon = icon(<path d="M10 4.500v11M4.5 10h11" />);
export const MinusIcon = icon(<path d="M4.5 10h11" />);
export const FitIcon = icon(<path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" />);
export const CloseIcon = icon(<path d="M5 5l10 10M15 5L5 15" />);
export const PreviousIcon = icon(<path d="M5 12.500l5-5 5 5" />);
export const NextIcon = icon(<path d="M5 7.500l5 5 5-5" />);
export const UndoIcon = icon(
  <path d="M7 5L3.500 8.500 7 12M3.500 8.500H12a4.500 4.500 0 0 1 0 9h-2" transform="translate(0 -1.500)" />,
);
export const RedoIcon = icon(
  <path d="M13 5l3.500 3.500L13 12M16.500 8.500H8a4.500 4.500 0 0 0 0 9h2" transform="translate(0 -1.500)" />,
);
export const CopyIcon = icon(<path d="M7 7V4h9v9h-3M4 7h9v9H4z" />);
export const DownloadIcon = icon(<path d="M10 3.500v9M6.500 9l3.500 3.500L13.500 9M4 16.500h12" />);
export const BookmarkIcon = icon(<path d="M6 3.500h8v13l-4-3.500-4 3.500z" />);
export const MapIcon = icon(
  <path d="M3.500 5.500l4.500-2 4 2 4.500-2v11l-4.500 2-4-2-4.500 2zM8 3.500v11M12 5.500v11" />,
);
export const TimelineIcon = icon(<path d="M3.500 16.500h13M5 13V9M9 13V5M13 13v-3M16 13V7" />);
