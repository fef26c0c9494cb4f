/** Version of the order keys (src/order). Cursors carry it; a region with another version is excluded from ordered lists. */
export const ORDER_VERSION = '1';

/** Version of the contract in `network.graphql`. */
export const CONTRACT_VERSION = '1.0';
