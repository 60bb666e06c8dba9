/** The id of the popover of the account menu, by which its button opens it. */
export const ACCOUNT_MENU_ID = "account-menu";
