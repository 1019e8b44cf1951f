"""The scrip that lets Request Tracker tell assuage what happens: Perl, to be pasted into RT's administration.

One for all kinds: its condition is On Transaction and its stage Batch, so it runs once, after RT has saved everything.
It signs the very bytes it sends as Standard Webhooks do, waits two seconds at most for an answer or for a connection,
sends nothing more of a batch once assuage did not answer, and never fails: what was not taken is found by the poll.
"""

from __future__ import annotations

from typing import Final

_URL_STANDS: Final = "HOOK_URL"
_KEY_STANDS: Final = "HOOK_SECRET"

SCRIP: Final = r"""
my $url    = 'HOOK_URL';
my $secret = 'HOOK_SECRET';

eval {
    require Digest::SHA; require JSON; require LWP::UserAgent; require MIME::Base64;
    my $key    = MIME::Base64::decode_base64($secret =~ s/^whsec_//r);
    my $agent  = LWP::UserAgent->new(timeout => 2, max_redirect => 0);
    my $ticket = RT::Ticket->new(RT->SystemUser);
    $ticket->Load($self->TicketObj->Id);
    my $name_of = sub { my $user = RT::User->new(RT->SystemUser); $user->Load($_[0]); $user };
    my $batch   = $self->TicketObj->TransactionBatch || [];

    for my $each (@$batch ? @$batch : $self->TransactionObj) {
        my $done = RT::Transaction->new(RT->SystemUser);
        $done->Load($each->Id);
        my ($type, $field) = ($done->Type // '', $done->Field // '');
        my $message = $type eq 'Create' || $type eq 'Correspond';
        my $closes  = $type eq 'Status' && $ticket->LifecycleObj->IsInactive($done->NewValue);
        my $owner   = $field eq 'Owner' && $type ne 'SetWatcher';
        next unless $message || $closes || $owner;

        my $part    = $message ? $done->ContentObj(Type => 'text/plain') : undef;
        my $creator = $done->CreatorObj;
        my $body    = JSON->new->utf8->canonical->encode({
            ticket => {
                id      => $ticket->Id + 0,
                subject => $ticket->Subject,
                queue   => $ticket->QueueObj->Name,
                status  => $ticket->Status,
                owner   => $ticket->OwnerObj->Name,
                created => $ticket->CreatedObj->W3CDTF(Timezone => 'UTC'),
            },
            transaction => {
                id      => $done->Id + 0,
                type    => $type,
                field   => $field,
                new     => $owner ? $name_of->($done->NewValue)->Name : $done->NewValue,
                closes  => $closes ? JSON::true() : JSON::false(),
                created => $done->CreatedObj->W3CDTF(Timezone => 'UTC'),
            },
            creator => {
                name       => $creator->Name,
                real_name  => $creator->RealName,
                privileged => $creator->Privileged ? JSON::true() : JSON::false(),
            },
            requestors => [ map { $_->Name } @{ $ticket->Requestors->UserMembersObj->ItemsArrayRef } ],
            text       => $part ? substr($part->Content // '', 0, 100_000) : undef,
        });
        my ($id, $now) = ('rt_' . $done->Id, time);
        my $signature  = MIME::Base64::encode_base64(Digest::SHA::hmac_sha256("$id.$now.$body", $key), '');
        my $answer     = $agent->post(
            $url,
            'Content-Type'      => 'application/json',
            'webhook-id'        => $id,
            'webhook-timestamp' => $now,
            'webhook-signature' => "v1,$signature",
            Content             => $body,
        );
        next if $answer->is_success;
        RT->Logger->warning('assuage did not take transaction ' . $done->Id . ': ' . $answer->status_line);
        last if $answer->code >= 500;
    }
    1;
} or RT->Logger->warning("The scrip for assuage failed: $@");
return 1;
""".strip()


def scrip_for(url: str, secret: str) -> str:
    """The scrip with its two settings in it."""
    return SCRIP.replace(_URL_STANDS, _quoted(url)).replace(_KEY_STANDS, _quoted(secret))


def _quoted(text: str) -> str:
    """A text for between Perl's single quotes."""
    return text.replace("\\", "\\\\").replace("'", "\\'")
