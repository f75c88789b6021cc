// What a programmer would write instead: a zod schema, and the rules of Lombardia as `if`s.
//
// Only those that block a delivery, LOM-03 to LOM-13, for cases in which everything is known; no
// words, no remedies, no citations.

import { z } from 'zod'

const flag = z.boolean().nullish()
const group = (fields) => z.strictObject(fields).default({})

export const Case = z.strictObject({
  date: z.iso.date(),
  territory: z.literal('ITC4'),
  service: z.enum(['did_support', 'assessment', 'psp', 'specialist']),
  channel: z.enum(['in_person', 'phone', 'video']),
  programme: group({ kind: z.enum(['none', 'pal']).nullish(), name: z.string().nullish() }),
  provider: group({
    kind: z.enum(['employment_centre', 'accredited_operator']).nullish(),
    accredited: flag,
    partnership_agreement: flag,
    staff_identified_in_siul: flag,
    in_person_available: flag,
  }),
  person: group({ rdc_recipient: flag, remote_requested: flag, psp_signed: flag, identity_established: flag }),
  law: group({ remote_allowed: flag }),
  agreement: group({ provider: flag, person: flag }),
  equipment: group({
    device: z.enum(['none', 'computer', 'smartphone', 'tablet', 'other']).nullish(),
    device_online: flag,
    connection_stable: flag,
  }),
  contact: group({ email_valid: flag, email_personal: flag }),
  platform: group({
    access: z.enum(['public_link', 'registered_user']).nullish(),
    password_protected: flag,
    password_delivery: z.enum(['same_message', 'separate_message', 'separate_channel']).nullish(),
    person_has_credentials: flag,
    browser_version: flag,
  }),
})

/** The blocking rules that a case breaks, in their order. */
export function violated({ date, service, channel, provider, person, law, agreement, ...video }) {
  const broken = []
  const operator = provider.kind === 'accredited_operator'
  if (operator && service !== 'specialist' && !provider.partnership_agreement) broken.push('LOM-03')
  if (channel === 'in_person') return broken
  if (!(agreement.provider && agreement.person)) broken.push('LOM-04')
  if (person.rdc_recipient && date < '2024-01-01') {
    if (!person.remote_requested) broken.push('LOM-05')
    if (!law.remote_allowed) broken.push('LOM-05.law')
  }
  if (channel === 'phone') {
    if (service !== 'did_support') broken.push('LOM-06', 'LOM-07')
  } else if (!video.platform.access) broken.push('LOM-07')
  if (operator && !provider.staff_identified_in_siul) broken.push('LOM-08')
  if (operator && !provider.accredited) broken.push('LOM-08.accreditation')
  return channel === 'video' ? [...broken, ...violatedByVideo(video)] : broken
}

function violatedByVideo({ equipment, contact, platform }) {
  const broken = []
  const fitting = ['computer', 'smartphone', 'tablet'].includes(equipment.device)
  if (!(fitting && equipment.device_online)) broken.push('LOM-09')
  if (!equipment.connection_stable) broken.push('LOM-10')
  if (!contact.email_valid) broken.push('LOM-11')
  if (!contact.email_personal) broken.push('LOM-11.personal')
  if (platform.access === 'public_link') {
    if (!platform.password_protected) broken.push('LOM-12')
    else if (platform.password_delivery === 'same_message') broken.push('LOM-12.separate')
  } else if (platform.access === 'registered_user' && !platform.person_has_credentials) {
    broken.push('LOM-13')
  }
  return broken
}
