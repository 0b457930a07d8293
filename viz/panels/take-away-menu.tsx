import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { takeAways, type TakeAway } from "../take-away/take-away.js";
import { DownloadIcon } from "./icons.js";

/** What is seen, as a file. */
export function TakeAwayMenu({ onTake }: { readonly onTake: (format: TakeAway) => void }) {
  return (
    <MenuTrigger>
      <Button className="button icon-button" aria-label="Export what is seen">
        <DownloadIcon />
      </Button>
      <Popover className="popover menu-popover" placement="bottom end">
        <Menu onAction={(key) => onTake(key as TakeAway)}>
          <MenuSection>
            <Header className="group-title">What is seen, as a file</Header>
            {Object.entries(takeAways).map(([format, name]) => (
              <MenuItem key={format} id={format} className="menu-item">
                {name}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
