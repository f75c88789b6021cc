/**
 * The fields of a JSON Schema as a tree: `{ path, key, kind, schema }`, a group with its
 * `fields`, a choice with its `choices`. `choices` gives those that no schema can know.
 */
export function fieldsOf(root, choices = {}) {
  const find = (schema) => {
    const reference = schema.$ref ?? schema.anyOf?.find(({ $ref }) => $ref)?.$ref
    return reference ? { ...root.$defs[reference.split('/').pop()], ...schema } : schema
  }
  const fields = ({ properties }, path) =>
    Object.entries(properties).map(([key, property]) => field(key, find(property), path + key))
  const field = (key, schema, path) => {
    const kind = kindOf(schema, key in choices)
    const node = { path, key, kind, schema }
    if (kind === 'group') node.fields = fields(schema, `${path}.`)
    if (kind === 'events') node.fields = fields(find(schema.items), '')
    if (kind === 'choice') node.choices = choicesOf(schema, choices[key])
    return node
  }
  return fields(root, '')
}

/** Every field that holds a value, by its path. */
export function leavesOf(fields) {
  const leaves = fields.flatMap((field) =>
    field.kind === 'group' ? [...leavesOf(field.fields)] : [[field.path, field]],
  )
  return new Map(leaves)
}

/** The first sentence of a description, as a label. */
export function describe({ description }) {
  return description
    .replace(/\s+/g, ' ')
    .replace(/[*`]/g, '')
    .replace(/\. .*/, '')
    .replace(/\.$/, '')
}

function kindOf(schema, chosen) {
  const types = [schema.type].flat()
  if (schema.properties) return 'group'
  if (chosen || schema.oneOf || schema['x-choices']) return 'choice'
  if (types.includes('boolean')) return 'yes_no'
  if (types.includes('integer')) return 'count'
  if (types.includes('array')) return schema.items.$ref ? 'events' : 'list'
  return { date: 'date', moment: 'moment' }[schema.format] ?? 'text'
}

function choicesOf(schema, given) {
  if (schema.oneOf) return schema.oneOf.map((choice) => ({ key: choice.const, schema: choice }))
  return (given ?? schema['x-choices']).map((key) => ({ key }))
}
