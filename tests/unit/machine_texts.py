"""What programs send and paste, made up after the forms in which they come: id, subject, text."""

# ruff: noqa: E501 - texts stand as they come

from __future__ import annotations

AWAY = [
    (
        "outlook",
        "Automatic reply: Your ticket 4411",
        "I am out of the office until 12 May with limited access to email.",
    ),
    (
        "bare",
        None,
        "Thank you for your email. I am currently out of the office and will return on Monday 3 June. For urgent matters"
        " please contact Jane Doe at jane@example.com.\n\nKind regards,\nTom Hart",
    ),
    ("leave", None, "I'm on annual leave until 4 August. I will respond to your message when I return."),
    (
        "maternity",
        "Auto: Invoice 9912",
        "I am now on maternity leave and will be back in January. If you need assistance, write to accounts@example.com.",
    ),
    ("title alone is short", "Out of Office: Re: survey", "I am away from the office. I will reply upon my return."),
    (
        "no access",
        None,
        "I will be on vacation from July 1 to July 14 with no access to email. I'll get back to you after.",
    ),
    (
        "third person",
        "Automatic reply",
        "Maria Lopez is out of the office until 9 June. In urgent cases write to the desk.",
    ),
    ("left the firm", "Automatic reply: renewal", "This mailbox is no longer monitored. Do not reply to this email."),
    ("German", "Automatische Antwort: Ihre Anfrage", "Automatic reply. I am out of the office until Monday."),
]

RECEIPTS = [
    (
        "ticket",
        "[#88123] We got it",
        "Thank you for contacting Acme Support. Your request has been received and a member of our team will get back to"
        " you within 2 working days. Your ticket number is #88123.",
    ),
    ("automated", None, "This is an automated message. Please do not reply to this email."),
    ("autoreply", None, "Auto-reply: we have received your message and will respond within 24 hours."),
    (
        "noreply",
        None,
        "Your order 5512 has been shipped.\n\nThis email was automatically generated. Please do not reply to this message,"
        " this mailbox is not monitored.",
    ),
    (
        "closed",
        "Ticket closed",
        "Your ticket has been resolved. This is a system-generated email, please do not reply to this email.",
    ),
    (
        "above the line",
        None,
        "##- Please type your reply above this line -##\n\nYour request (#3312) has been received and is being reviewed by"
        " our support staff. To add additional comments, reply to this email.",
    ),
    (
        "form",
        None,
        "Dear customer,\nThank you for your enquiry. We aim to respond within five working days. Reference: ENQ-20931",
    ),
    (
        "form, two marks",
        "We have received your submission",
        "Your submission has been received. This is an automatic response.",
    ),
    (
        "vacancy",
        None,
        "Thank you for your application. Your application has been received. Due to the volume we will respond to those"
        " who are shortlisted.",
    ),
]

BOUNCES = [
    (
        "postfix",
        "Undelivered Mail Returned to Sender",
        "This is the mail system at host mail.example.com.\n\nI'm sorry to have to inform you that your message could not"
        " be delivered to one or more recipients.\n\n<bob@example.org>: host mx.example.org said: 550 5.1.1 User unknown",
    ),
    (
        "gmail",
        "Delivery Status Notification (Failure)",
        "Address not found\n\nYour message wasn't delivered to bob@example.org because the address couldn't be found.",
    ),
    (
        "exchange",
        "Undeliverable: Offer",
        "Delivery has failed to these recipients or groups:\n\nbob@example.org\nThe email address you entered couldn't be"
        " found. Please check the recipient's email address.\n\nDiagnostic information for administrators:\n550 5.1.10",
    ),
    (
        "exim",
        "Mail delivery failed: returning message to sender",
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not be"
        " delivered to all of its recipients. This is a permanent error.",
    ),
    (
        "dsn",
        None,
        "Reporting-MTA: dns; mail.example.com\nFinal-Recipient: rfc822; bob@example.org\nAction: failed\nStatus: 5.2.2\n"
        "Diagnostic-Code: smtp; 552 5.2.2 Over quota",
    ),
    (
        "delayed",
        "Delivery Status Notification (Delay)",
        "There was a temporary problem delivering your message to bob@example.org. The mail server will keep trying for"
        " 46 more hours.",
    ),
    ("full", "failure notice", "Your message could not be delivered: the mailbox is full (over quota)."),
    ("qmail", "failure notice", "Hi. This is the qmail-send program.\n<bob@example.org>:\n550 5.1.1 no such user"),
]

READ = [
    (
        "read",
        "Read: Contract",
        "Your message\n\nTo: Bob\nSubject: Contract\nSent: Monday, 4 May 2026 10:11\n\nwas read on Monday, 4 May 2026 10:20.",
    ),
    ("return receipt", None, "This is a Return Receipt for the mail that you sent to bob@example.org."),
    (
        "displayed",
        "Read receipt: Hello",
        "This receipt shows that the message has been displayed on the recipient's computer. There is no guarantee.",
    ),
    ("deleted", "Not read: Offer", "Your message to Bob was deleted without being read on 4 May 2026."),
]

NEWSLETTERS = [
    (
        "shop",
        "SUMMER SALE: 40% off",
        "Up to 40% off everything this weekend! Shop now.\n\nYou are receiving this email because you signed up at"
        " example.com. Unsubscribe | View in browser",
    ),
    ("footer", None, "Our May news is here. Read more on our blog.\n\nTo unsubscribe click here. © 2026 Example Ltd."),
    (
        "browser",
        None,
        "Having trouble viewing this email? View it in your browser.\n\nNew arrivals are in. Use code SPRING.\n\n"
        "Update your preferences or unsubscribe from this list.",
    ),
    (
        "web seminar",
        None,
        "Join us for a free webinar on growth. Learn more.\nYou're receiving this email because you downloaded our guide."
        " Manage your preferences",
    ),
    (
        "sms",
        None,
        "FLASH SALE at Example! 25% off with code FLASH25. Shop now: example.com/s. Reply STOP to opt-out",
    ),
    (
        "social",
        None,
        "Ama and 3 others liked your post.\nThis email was sent to bob@example.org. To unsubscribe click here.",
    ),
    (
        "policy",
        None,
        "We have updated our terms of service.\n\n© 2026 Example Inc. All rights reserved. Unsubscribe here.",
    ),
]

ALERTS = [
    (
        "nagios",
        "** PROBLEM Service Alert: web01/HTTP is CRITICAL **",
        "***** Nagios *****\n\nNotification Type: PROBLEM\n\nService: HTTP\nHost: web01\nState: CRITICAL\n\nDate/Time: Mon"
        " May 4 10:11:12 UTC 2026",
    ),
    (
        "alertmanager",
        "[FIRING:2] HighLatency",
        "[FIRING:2] HighLatency (api prod)\nLabels:\n - alertname = HighLatency",
    ),
    (
        "cloudwatch",
        'ALARM: "cpu" in US East',
        "You are receiving this email because your Amazon CloudWatch Alarm has entered the ALARM state.\n\nAlarm Details:\n"
        "- State Change: OK -> ALARM\n- Timestamp: Monday 04 May, 2026 10:11:12 UTC",
    ),
    ("uptime", None, "Monitor: shop.example.com\nStatus: Down\nStarted at: 10:11 UTC\nYour monitor is currently down."),
    (
        "build",
        "Build failed: main #4121",
        "Job: deploy\nStatus: failed\nDuration: 4m12s\nCommit: 3f2a9c1\nThe build has failed.",
    ),
    ("resolved", None, "[RESOLVED:1] DiskFull node-3"),
    (
        "zabbix",
        None,
        "Trigger: Free disk space is less than 10%\nTrigger status: PROBLEM\nHost: db2\nSeverity: High\nEvent ID: 4121",
    ),
]

INVITATIONS = [
    ("ics", None, "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Review\nDTSTART:20260504T101112Z\nEND:VEVENT"),
    (
        "google",
        "Invitation: Review @ Mon 4 May 2026 10am (Bob)",
        "You have been invited to the following event.\n\nReview\nWhen: Mon 4 May 2026 10am\nWhere: Room 4\n\nGoing (Bob)?"
        " Yes - Maybe - No",
    ),
    ("accepted", "Accepted: Review @ Mon 4 May", "Bob Smith has accepted this invitation."),
    (
        "teams",
        "Quarterly review",
        "Microsoft Teams meeting\nJoin on your computer or mobile app\nMeeting ID: 312 445 667\nPasscode: x8Hk2\nDial in by"
        " phone",
    ),
    (
        "zoom",
        None,
        "Bob is inviting you to a scheduled Zoom meeting.\n\nJoin Zoom Meeting\nhttps://zoom.us/j/1\n\nMeeting ID: 812 1",
    ),
    (
        "cancelled",
        "Cancelled event: Review @ Mon 4 May",
        "This event has been cancelled and removed from your calendar.",
    ),
]

MACHINE_MAIL = [
    (f"{kind}: {name}", subject, text)
    for kind, cases in (
        ("away", AWAY),
        ("receipt", RECEIPTS),
        ("bounce", BOUNCES),
        ("read", READ),
        ("newsletter", NEWSLETTERS),
        ("alert", ALERTS),
        ("invitation", INVITATIONS),
    )
    for name, subject, text in cases
]

NOT_LANGUAGE = [
    (
        "java",
        "java.lang.NullPointerException: null\n\tat com.example.Foo.bar(Foo.java:12)\n\tat com.example.Main.main(Main.java:4)",
    ),
    (
        "python",
        'Traceback (most recent call last):\n  File "/srv/app.py", line 12, in <module>\n    run()\n  File "/srv/run.py",'
        " line 4, in run\n    raise ValueError(x)\nValueError: bad",
    ),
    (
        "javascript",
        "TypeError: Cannot read properties of undefined\n    at pay (/srv/pay.js:12:5)\n    at run (/srv/run.js:4:1)",
    ),
    (
        "csharp",
        "System.NullReferenceException: Object reference not set\n   at Shop.Cart.Add(Item item) in C:\\Shop\\Cart.cs:line 12",
    ),
    ("go", "panic: runtime error: index out of range [5]\n\ngoroutine 1 [running]:"),
    ("rust", "thread 'main' panicked at src/main.rs:4:5:"),
    ("php", "PHP Fatal error:  Uncaught Error: Call to undefined function pay() in /srv/pay.php:12"),
    ("one log line", "2026-05-04 10:11:12,123 ERROR [main] com.example.Pay - Payment gateway timed out"),
    (
        "log",
        "2026-05-04T10:11:12Z INFO starting up\n2026-05-04T10:11:13Z WARN cache is cold\n2026-05-04T10:11:14Z ERROR no route",
    ),
    ("log with a heading", "Log:\n\n2026-05-04T10:11:12Z INFO starting up\n2026-05-04T10:11:13Z FATAL giving up"),
    ("apache", '10.0.0.1 - - [04/May/2026:10:11:12 +0000] "GET /pay HTTP/1.1" 500 1234'),
    ("syslog", "May  4 10:11:12 web01 sshd[4121]: Failed password for root from 10.0.0.1 port 22 ssh2"),
    ("kernel", "[    0.000000] Linux version 6.1\n[    0.004000] Command line: root=/dev/sda1"),
    ("levels", "ERROR com.example.Pay timed out after 30000 ms\nINFO com.example.Pay retrying"),
    ("npm", "npm ERR! code ENOENT\nnpm ERR! syscall open"),
    ("json", '{"id": 4121, "status": "failed", "code": 500, "items": [1, 2, 3]}'),
    (
        "json lines",
        '{"level":"error","msg":"could not connect to the database server","ts":1}\n{"level":"info","msg":"ok"}',
    ),
    ("json, indented", '{\n  "id": 4121,\n  "status": "failed",\n  "items": [\n    "a",\n    "b"\n  ]\n}'),
    ("xml", '<?xml version="1.0"?>\n<order id="4121">\n<status>failed</status>\n</order>'),
    (
        "soap",
        '<soap:Envelope xmlns:soap="http://example.com/s"><soap:Fault><faultcode>500</faultcode></soap:Fault></soap:Envelope>',
    ),
    ("sql", "SELECT id, name FROM customers WHERE id = 4121"),
    ("base64", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
    ("data link", "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"),
    (
        "certificate",
        "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa\n-----END CERTIFICATE-----",
    ),
    (
        "hex dump",
        "00000000: 7f45 4c46 0201 0100 0000 0000 0000 0000\n00000010: 0300 3e00 0100 0000 4010 0000 0000 0000",
    ),
    (
        "headers",
        "Received: from mx.example.com (mx.example.com [10.0.0.1])\nMIME-Version: 1.0\nContent-Type: text/plain",
    ),
    ("percent", "%E4%BD%A0%E5%A5%BD%E4%B8%96%E7%95%8C"),
    ("mash", "asdfghjkl"),
    ("mash, words", "sdkfjh skdjfh ksjdhf"),
    ("mash, top row", "qwertyuiop qwerty"),
    ("mash, long", "jkhgfdsxcvbnkjhgfd"),
    ("mash, capitals", "ASDFGHJKLASDF"),
    ("mash, consonants", "xkcvbrtplmn wqrtpsdfg"),
]
