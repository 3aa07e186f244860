#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""readmail.py MAIL FILE: what Python makes of a mail, as JSON; its attachment goes into FILE."""

import email
import email.policy
import json
import sys

with open(sys.argv[1], "rb") as file:
    message = email.message_from_binary_file(file, policy=email.policy.default)
parts = list(message.walk())
texts = [part for part in parts if part.get_content_type() == "text/plain"]
attached = list(message.iter_attachments())
with open(sys.argv[2], "wb") as file:
    file.write(b"".join(part.get_content() for part in attached))
print(json.dumps({
    "headers": message.keys(),
    "subject": str(message["Subject"]),
    "type": message.get_content_type(),
    "languages": [str(part["Content-Language"]) for part in texts],
    "texts": [part.get_content() for part in texts],
    "parts": [part.get_content_type() for part in message.iter_parts()],
    "names": [part.get_filename() for part in attached],
    "defects": [repr(defect) for part in parts for defect in part.defects
                + [each for value in part.values() for each in value.defects]],
}))
