import { shallowRef } from 'vue';
import { getSession, type Session } from '@/api/getSession';
import { signIn as askSignIn } from '@/api/signIn';
import { signOut as askSignOut } from '@/api/signOut';

export const session = shallowRef<Session>();

/** Who is signed in; nothing while the server does not answer, so that pages can say so. */
export async function sessionKnown(): Promise<Session | undefined> {
  if (!session.value?.signedIn) {
    session.value = await getSession().catch(() => undefined);
  }
  return session.value;
}

export async function signIn(name: string, password: string): Promise<void> {
  // the token that the change must carry comes with this answer
  await getSession();
  session.value = await askSignIn(name, password);
}

export async function signOut(): Promise<void> {
  await askSignOut().catch(() => undefined);
  session.value = undefined;
}

/** The server says that nobody is signed in any more. */
export function forgetSession(): void {
  session.value = undefined;
}
