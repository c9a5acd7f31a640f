// What an element itself says where it may be a form: a form hands out its fields by their names before its own properties, also to the
// isolated world of a content script in Chromium. A field named "parentElement" would send a walk upwards round in a circle.

type Getter<Value> = (this: unknown) => Value;
/** What the types of the browser say of a parent. */
type Parent = HTMLElement | null;

/** Outside a page, where there is nobody to be fooled by, plain properties are read. */
const known = (kind: string): object | undefined =>
  (globalThis as unknown as Record<string, { prototype?: object } | undefined>)[kind]?.prototype;

function getterOf<Value>(kind: string, name: string): Getter<Value> | undefined {
  const prototype = known(kind);
  return prototype && (Object.getOwnPropertyDescriptor(prototype, name)?.get as Getter<Value> | undefined);
}

const parentElement = getterOf<Parent>('Node', 'parentElement');
const parentNode = getterOf<ParentNode | null>('Node', 'parentNode');
const assignedSlot = getterOf<HTMLSlotElement | null>('Element', 'assignedSlot');
const attribute = (known('Element') as Element | undefined)?.getAttribute;

export function parentOf(node: Node): Parent {
  return parentElement ? parentElement.call(node) : node.parentElement;
}

/** The same with roots and documents. */
export function parentNodeOf(node: Node): ParentNode | null {
  return parentNode ? parentNode.call(node) : node.parentNode;
}

export function slotOf(node: Element | Text): Element | null {
  return assignedSlot && node.nodeType === 1 ? assignedSlot.call(node) : node.assignedSlot;
}

export function attributeOf(element: Element, name: string): string | null {
  return attribute ? attribute.call(element, name) : element.getAttribute(name);
}
