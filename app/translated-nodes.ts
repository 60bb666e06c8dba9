/** Returns the child of `parent` that contains a node at any depth; null if none does. */
function childWith(parent: Node, node: Node): Node | null {
  let at: Node | null = node;
  while (at && at.parentNode !== parent) at = at.parentNode;
  return at;
}

/**
 * Lets React continue after something else has moved its nodes: browsers that translate a page wrap each text
 * in their own elements. React throws when it removes a text that is no longer where React put it, or inserts
 * before it (facebook/react#11538).
 */
export function tolerateForeignNodes(): void {
  const { removeChild, insertBefore } = Node.prototype;

  Node.prototype.removeChild = function remove<T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) removeChild.call(this, child);
    else {
      const wrapper = childWith(this, child);
      if (wrapper) removeChild.call(this, wrapper);
    }
    return child;
  };

  Node.prototype.insertBefore = function insert<T extends Node>(this: Node, node: T, before: Node | null): T {
    insertBefore.call(this, node, before && childWith(this, before));
    return node;
  };
}
