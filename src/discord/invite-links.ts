export interface InviteLinks {
  /** Adds it to a server. */
  readonly server: string;
  /** Adds it to one's own account, for use anywhere. */
  readonly personal: string;
}

/** No permission is asked for: every answer goes out by the interaction's own token. */
export function inviteLinksOf(applicationId: string): InviteLinks {
  const link = (type: 0 | 1): string => {
    const query = new URLSearchParams({
      client_id: applicationId,
      scope: 'applications.commands',
      integration_type: String(type),
    });
    return `https://discord.com/oauth2/authorize?${query.toString()}`;
  };
  return { server: link(0), personal: link(1) };
}
