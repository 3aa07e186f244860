// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casebuilder.h"
#include "support/testing.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

struct Row
{
    QString id, finding; // of a rule: its severity
    QString fires, silent;
    int months = 0; // judged so much later
};

QString publicBody(const QString &answers)
{
    return u"CTX-12=publicadmin CTX-07=pub "_s + answers;
}

QString thirdCountry(const QString &answers)
{
    return u"TRF-01=tc TRF-02=none "_s + answers;
}

QString listed(const QString &answers)
{
    return u"TRF-01=tc TRF-02=us TRF-03=act "_s + answers;
}

QString assessed(const QString &answers)
{
    return thirdCountry(u"TRF-04=bcr "_s + answers);
}

QString american(const QString &answers)
{
    return u"TRF-01=tc TRF-02=us TRF-03=not TRF-04=bcr "_s + answers;
}

Judgement judged(const QString &answers, int months)
{
    return CaseBuilder::planned(shipped()).answers(answers).judge(testDay.addMonths(months));
}

// What makes each rule fire, and the nearest that does not.
std::vector<Row> rules()
{
    const QString plan = u"CH-01=bizapp CH-04=plan CTX-09="_s;
    const QString consent = u"CTX-01=mkt CON-02=optin CON-16=plan CTX-09="_s;
    return {
        {u"X-56"_s, u"KO_UNTIL"_s, plan + u"inuse"_s, plan + u"planned"_s},
        {u"X-30"_s, u"KO_UNTIL"_s, publicBody(u"CON-01=li"_s), publicBody(u"CON-01=task"_s)},
        {u"X-31"_s, u"KO_UNTIL"_s, consent + u"pilot"_s, consent + u"planned"_s},
        {u"X-33"_s, u"KO_UNTIL"_s, u"DSR-01=plan CTX-09=pilot"_s, u"DSR-01=plan"_s},
        {u"X-32"_s, u"KO_UNTIL"_s, u"AVV-01=proc AVV-02=plan CTX-09=inuse"_s,
         u"AVV-01=proc AVV-02=plan"_s},
        {u"X-100"_s, u"PRE"_s, u"CTX-01=emerg"_s, u"CTX-01=service"_s},
        {u"X-101"_s, u"PRE"_s, u"CTX-01=report"_s, u"CTX-01=service"_s},
        {u"X-102"_s, u"PRE"_s, u"CON-01=cons CTX-14=suff"_s, u"CON-01=cons CTX-14=need"_s},
        {u"X-241"_s, u"OPEN_CRIT"_s, u"CTX-02=pat CTX-03=text"_s, u"CTX-02=pat CTX-03=neutral"_s},
        {u"X-103"_s, u"PRE"_s, u"CTX-01=trans CH-01=bsp CH-03=contract TOS-03=cond"_s,
         u"CTX-01=trans CH-01=bsp CH-03=contract TOS-03=yes"_s},
        {u"X-104"_s, u"PRE"_s, u"CTX-02=b2b CON-01=contract"_s, u"CTX-02=b2b CON-01=contract,li"_s},
        {u"X-105"_s, u"KO_UNTIL"_s, u"CTX-01=int CTX-02=emp CON-01=cons CH-07=no"_s,
         u"CTX-01=service CON-01=cons CH-07=no"_s},
        {u"X-107"_s, u"KO_UNTIL"_s, u"CTX-01=mkt CON-01=epriv CON-02=none"_s,
         u"CTX-01=mkt CON-01=epriv CON-02=exist"_s},
        {u"X-108"_s, u"KO_UNTIL"_s, u"CTX-01=service CON-01=vital"_s,
         u"CTX-01=emerg CON-01=vital"_s},
        {u"X-109"_s, u"HINT"_s, u"CTX-02=cons CTX-05=order"_s, u"CTX-02=b2b CTX-05=order"_s},
        {u"X-110"_s, u"PRE"_s, u"CTX-02=minor CON-01=cons CON-10=out TOS-08=yes"_s,
         u"CTX-02=minor CON-01=cons CON-10=yes TOS-08=yes"_s},
        {u"X-240"_s, u"PRE"_s, u"CTX-02=minor CON-01=contract"_s, u"CTX-02=cons CON-01=contract"_s},
        {u"X-242"_s, u"KO_UNTIL"_s, u"CTX-06=OTH CTX-13=target CTX-01=mkt CON-02=none"_s,
         u"CTX-06=OTH CTX-13=no CTX-01=mkt CON-02=none"_s},
        {u"X-243"_s, u"PRE"_s, u"CTX-03=art9 CON-09=body AVV-01=ind"_s,
         u"CTX-03=art9 CON-09=body AVV-01=proc"_s},
        {u"X-244"_s, u"PRE"_s, u"CTX-01=trans CON-01=contract CH-03=contract CON-07=ok"_s,
         u"CTX-01=trans CON-01=contract CH-03=contract CON-07=no"_s},
        {u"X-245"_s, u"PRE"_s, publicBody(u"CTX-01=task CON-01=contract"_s),
         publicBody(u"CTX-01=task CON-01=task"_s)},
        {u"X-50"_s, u"HINT"_s, u"CTX-01=int"_s, u"CTX-01=service"_s},
        {u"X-65"_s, u"POST"_s, u"CTX-02=cons,emp"_s, u"CTX-02=cons"_s},
        {u"X-68"_s, u"HINT"_s, u"CTX-01=polit"_s, u"CTX-01=member"_s},
        {u"X-69"_s, u"OPEN_CRIT"_s, u"CTX-01=polit CTX-05=prof"_s, u"CTX-01=polit CTX-05=ai"_s},
        {u"X-67"_s, u"OPEN_CRIT"_s, u"CTX-05=adm"_s, u"CTX-05=ai"_s},
        {u"X-55"_s, u"PRE"_s, publicBody(u"TOS-05=meta"_s), publicBody(u"TOS-05=none"_s)},
        {u"X-60"_s, u"KO_UNTIL"_s, thirdCountry(u"TRF-04=scc AVV-01=proc TRF-18=m1"_s),
         thirdCountry(u"TRF-04=scc AVV-01=proc TRF-18=m2"_s)},
        {u"X-61"_s, u"KO_UNTIL"_s, assessed(u"TIA-05=uc6 TIA-07=equiv TIA-02=cloud"_s),
         assessed(u"TIA-05=uc6 TIA-07=equiv TIA-02=none"_s)},
        {u"X-140"_s, u"PRE"_s, listed(u"CTX-03=art9"_s), listed(u"CTX-03=contract"_s)},
        {u"X-141"_s, u"PRE"_s, american(u"TIA-05=uc6 TIA-07=equiv TIA-02=cloud"_s),
         american(u"TIA-05=uc6 TIA-07=equiv TIA-02=none"_s)},
        {u"X-142"_s, u"KO_UNTIL"_s, assessed(u"TIA-03=silent TIA-07=napply"_s),
         assessed(u"TIA-03=rare TIA-07=napply"_s)},
        {u"X-143"_s, u"PRE"_s, assessed(u"TIA-07=equiv TIA-02=other TIA-04=a,b,c"_s),
         assessed(u"TIA-07=equiv TIA-02=other TIA-04=a,b,c,d"_s)},
        {u"X-144"_s, u"PRE"_s, assessed(u"TIA-07=meas TRF-07=nn"_s),
         assessed(u"TIA-07=meas TRF-07=tech"_s)},
        {u"X-145"_s, u"PRE"_s, publicBody(u"CTX-06=CH TRF-01=tc TRF-12=list"_s),
         publicBody(u"CTX-06=CH TRF-01=tc TRF-12=cant"_s)},
        {u"X-146"_s, u"PRE"_s, assessed(u"CTX-06=AT TIA-07=napply"_s),
         assessed(u"CTX-06=DE TIA-07=napply"_s)},
        {u"X-201"_s, u"KO_UNTIL"_s, u"AVV-01=proc AVV-02=ok AVV-13=scope"_s,
         u"AVV-01=proc AVV-02=ok AVV-13=scope,instr"_s},
        {u"X-202"_s, u"HINT"_s, publicBody(u"CTX-05=widget"_s), publicBody(u"CTX-05=loc"_s)},
        {u"X-203"_s, u"HINT"_s, u"CTX-06=AT CTX-02=emp CTX-05=track DOC-03=absent"_s,
         u"CTX-06=DE CTX-02=emp CTX-05=track DOC-03=absent"_s},
        {u"X-204"_s, u"KO_UNTIL"_s, u"CTX-03=art9 CTX-05=ai AI-03=min"_s,
         u"CTX-03=art9 CTX-05=ai AI-03=min,filter"_s},
        {u"X-246"_s, u"PRE"_s, u"CTX-02=appl CTX-05=ai AI-04=prep"_s,
         u"CTX-02=appl CTX-05=ai AI-04=info"_s},
        {u"X-62"_s, u"KO_UNTIL"_s, assessed(u"TRF-05=ok TIA-07=neq"_s),
         assessed(u"TRF-05=neg TIA-07=neq"_s)},
        {u"X-63"_s, u"KO_UNTIL"_s, assessed(u"TIA-07=napply TIA-03=hit"_s),
         assessed(u"TIA-07=napply TIA-03=rare"_s)},
        {u"X-51"_s, u"PRE"_s, u"CTX-03=soc"_s, u"CTX-03=contract"_s},
        {u"X-52"_s, u"PRE"_s, u"CTX-03=art9 CH-01=biz"_s, u"CTX-03=stray CH-01=biz"_s},
        {u"X-235"_s, u"OPEN_CRIT"_s, u"CTX-04=large CTX-03=sec203 DOC-02=nodpia"_s,
         u"CTX-04=large CTX-03=sec203 DOC-02=dpia"_s},
        {u"X-236"_s, u"OPEN_CRIT"_s, u"CTX-04=large CTX-05=loc"_s, u"CTX-04=mid CTX-05=loc"_s},
        {u"X-237"_s, u"OPEN_CRIT"_s, u"CTX-05=prof,crm"_s, u"CTX-05=prof"_s},
        {u"X-238"_s, u"OPEN_CRIT"_s, u"CTX-02=emp CTX-05=track"_s, u"CTX-02=cons CTX-05=track"_s},
        {u"X-239"_s, u"OPEN_CRIT"_s, u"CTX-03=art9 CTX-02=minor CTX-04=small"_s,
         u"CTX-03=art9 CTX-02=cons CTX-04=small"_s},
        {u"X-64"_s, u"PRE"_s, u"DOC-02=dpia CTX-03=art9"_s,
         u"DOC-02=dpia CTX-02=cons CTX-03=cont"_s},
        {u"X-01"_s, u"KO_UNTIL"_s, u"TRF-01=tc TRF-02=us TRF-03=not"_s,
         u"TRF-01=tc TRF-02=us TRF-03=not TRF-04=scc"_s},
        {u"X-02"_s, u"KO_UNTIL"_s, thirdCountry(u"TRF-04=scc"_s),
         thirdCountry(u"TRF-04=scc TRF-05=ok"_s)},
        {u"X-03"_s, u"KO_UNTIL"_s, thirdCountry(u"TRF-04=scc TRF-06=clear TRF-07=org"_s),
         thirdCountry(u"TRF-04=scc TRF-06=clear TRF-07=tech"_s)},
        {u"X-04"_s, u"KO_HARD"_s, u"CTX-03=art9 SEC-01=tls CH-01=biz"_s,
         u"CTX-03=art9 SEC-01=e2e CH-01=biz"_s},
        {u"X-230"_s, u"KO_HARD"_s, u"CTX-03=art9 SEC-01=e2e CH-01=bizapp CH-02=byod"_s,
         u"CTX-03=art9 SEC-01=e2e CH-01=bizapp CH-02=mdm"_s},
        {u"X-231"_s, u"KO_UNTIL"_s, u"CTX-03=art9 SEC-01=e2e CH-01=bizapp CH-02=mdm"_s,
         u"CTX-03=neutral SEC-01=e2e CH-01=bizapp CH-02=mdm"_s},
        {u"X-232"_s, u"PRE"_s, u"CTX-03=neutral SEC-01=e2e CH-01=bizapp"_s,
         u"CTX-03=neutral SEC-01=e2e CH-01=biz"_s},
        {u"X-233"_s, u"PRE"_s, u"CTX-01=report CH-06=no DOC-09=cover"_s,
         u"CTX-01=report CH-06=yes DOC-09=cover"_s},
        {u"X-16"_s, u"KO_UNTIL"_s, u"CTX-03=art10 CH-02=comp"_s, u"CTX-03=art10 CH-02=mdm"_s},
        {u"X-34"_s, u"KO_UNTIL"_s, u"CTX-03=art10 SEC-02=cloud"_s, u"CTX-03=text SEC-02=cloud"_s},
        {u"X-05"_s, u"KO_UNTIL"_s, u"CTX-04=large CTX-05=prof DOC-02=no"_s,
         u"CTX-04=mid CTX-05=prof DOC-02=no"_s},
        {u"X-06"_s, u"OPEN_CRIT"_s, u"CTX-04=large CTX-05=prof DOC-02=nodpia"_s,
         u"CTX-04=large CTX-05=prof DOC-02=dpia"_s},
        {u"X-07"_s, u"KO_UNTIL"_s, u"CTX-05=ai DOC-02=nodpia"_s, u"CTX-05=ai DOC-02=dpia"_s},
        {u"X-234"_s, u"OPEN_CRIT"_s, publicBody(u"CTX-05=ai DOC-02=nodpia"_s),
         publicBody(u"CTX-05=ai DOC-02=dpia"_s)},
        {u"X-08"_s, u"PRE"_s, u"CTX-01=pub AVV-01=ind AVV-04=no"_s,
         u"CTX-01=pub AVV-01=ind AVV-04=yes"_s},
        {u"X-10"_s, u"KO_HARD"_s, publicBody(thirdCountry(u"TRF-04=a49 TRF-13=yes"_s)),
         publicBody(thirdCountry(u"TRF-04=a49 TRF-13=no"_s))},
        {u"X-11"_s, u"HINT"_s, listed(u"CTX-02=emp"_s), listed(u"CTX-02=cons"_s)},
        {u"X-12"_s, u"KO_UNTIL"_s, u"CH-01=private TOS-02=silent CTX-01=mkt1"_s,
         u"CH-01=private TOS-02=silent CTX-01=service CON-11=no"_s},
        {u"X-66"_s, u"PRE"_s, u"CH-01=pubch TOS-05=all"_s, u"CH-01=biz TOS-05=all"_s},
        {u"X-13"_s, u"PRE"_s, listed(u"TRF-11=no"_s), listed(u"TRF-11=yes"_s)},
        {u"X-14"_s, u"OPEN_CRIT"_s, u"CH-07=yes DOC-02=nodpia CTX-04=unk"_s,
         u"CH-07=yes DOC-02=nodpia CTX-04=small"_s},
        {u"X-15"_s, u"KO_UNTIL"_s, u"CTX-01=mkt CH-03=cold"_s, u"CTX-01=mkt CH-03=optin"_s},
        {u"X-17"_s, u"OPEN_CRIT"_s, u"TRF-01=mix TRF-02=eea"_s, u"TRF-01=mix TRF-02=eea,us"_s},
        {u"X-19"_s, u"PRE"_s, u"CTX-03=sec203 AVV-01=proc"_s, u"CTX-03=sec203 AVV-01=ind"_s},
        {u"X-247"_s, u"PRE"_s, u"CTX-01=mkt CON-01=epriv CON-02=exist CTX-06=UK CTX-13=no"_s,
         u"CTX-01=mkt CON-01=epriv CON-02=exist CTX-06=UK CTX-13=target"_s},
        {u"X-251"_s, u"OPEN_CRIT"_s, u"CTX-03=art10"_s, u"CTX-03=art10 CTX-12=legal"_s},
        {u"X-252"_s, u"PRE"_s, u"CTX-03=art9 CTX-01=mkt CON-09=h"_s,
         u"CTX-03=art9 CTX-01=mkt CON-09=expl"_s},
        {u"X-253"_s, u"PRE"_s, u"CTX-03=art9 CON-09=body CTX-12=none"_s,
         u"CTX-03=art9 CON-09=body CTX-12=unions"_s},
        {u"X-254"_s, u"PRE"_s, u"CTX-03=art9 CON-09=expl CON-01=contract"_s,
         u"CTX-03=art9 CON-09=expl CON-01=cons"_s},
        {u"X-255"_s, u"OPEN_CRIT"_s, u"CTX-01=pub CH-01=bsp"_s, u"CTX-01=pub CH-01=pubch"_s},
        {u"X-256"_s, u"KO_UNTIL"_s, thirdCountry(u"TRF-04=pub"_s),
         publicBody(thirdCountry(u"TRF-04=pub"_s))},
        {u"X-257"_s, u"KO_UNTIL"_s, thirdCountry(u"TRF-04=a49x TRF-22=contract CTX-04=large"_s),
         thirdCountry(u"TRF-04=a49x TRF-22=contract CTX-04=small"_s)},
        {u"X-258"_s, u"KO_UNTIL"_s, u"CTX-01=mkt CON-01=task"_s,
         publicBody(u"CTX-01=mkt CON-01=task"_s)},
        {u"X-259"_s, u"KO_UNTIL"_s, u"CTX-03=art9 CON-09=h CH-05=cons"_s,
         u"CTX-03=art9 CON-09=expl CH-05=cons"_s},
        {u"X-260"_s, u"KO_UNTIL"_s, u"CTX-02=minor CTX-01=mkt CTX-05=prof"_s,
         u"CTX-02=cons CTX-01=mkt CTX-05=prof"_s},
        {u"X-261"_s, u"PRE"_s, u"CTX-02=minor CTX-01=service CTX-05=prof"_s,
         u"CTX-02=cons CTX-01=service CTX-05=prof"_s},
        {u"X-263"_s, u"KO_UNTIL"_s, u"CTX-01=report SEC-01=no"_s, u"CTX-01=report SEC-01=e2e"_s},
        {u"X-264"_s, u"OPEN_CRIT"_s, u"CTX-03=neutral CTX-01=service CH-01=bizapp"_s,
         u"CTX-03=neutral CTX-01=trans CH-01=bizapp"_s},
        {u"X-267"_s, u"PRE"_s, u"CTX-01=emerg CTX-03=art9 SEC-01=tls CH-01=biz"_s,
         u"CTX-01=emerg CTX-03=art9 SEC-01=e2e CH-01=biz"_s},
        {u"X-266"_s, u"KO_UNTIL"_s, u"CTX-12=legal CTX-07=priv CTX-03=sec203 SEC-01=tls"_s,
         u"CTX-12=health CTX-07=priv CTX-03=sec203 SEC-01=tls"_s},
    };
}

std::vector<Row> contradictions()
{
    return {
        {u"PL-242"_s,
         {},
         thirdCountry(u"TRF-04=scc TRF-19=plan,signed"_s),
         thirdCountry(u"TRF-04=scc TRF-19=plan"_s)},
        {u"PL-243"_s,
         {},
         u"CTX-02=cit CTX-12=utility CTX-07=priv"_s,
         u"CTX-02=cit CTX-12=utility CTX-07=pub"_s},
        {u"PL-244"_s,
         {},
         thirdCountry(u"TRF-04=bcr TIA-02=none TIA-07=equiv"_s),
         thirdCountry(u"TRF-04=bcr TIA-02=other TIA-07=equiv"_s)},
        {u"PL-1"_s, {}, u"CH-02=srv CH-01=bizapp"_s, u"CH-02=srv CH-01=api"_s},
        {u"PL-2"_s, {}, u"TRF-01=eea CH-01=api"_s, u"TRF-01=eea CH-01=biz"_s},
        {u"PL-4"_s,
         {},
         u"CTX-01=mkt CON-02=optin CON-03=doi CON-15=none"_s,
         u"CTX-01=mkt CON-02=optin CON-03=doi CON-15=id"_s},
        {u"PL-5"_s, {}, u"CTX-05=track CON-11=no"_s, u"CTX-05=track CON-11=yes"_s},
        {u"PL-6"_s, {}, u"CH-01=api SEC-01=e2e"_s, u"CH-01=api SEC-01=e2p"_s},
        {u"PL-7"_s, {}, u"CTX-12=health CTX-03=text"_s, u"CTX-12=health CTX-03=art9"_s},
        {u"PL-8"_s, {}, u"AVV-01=proc TOS-05=all"_s, u"AVV-01=mixed TOS-05=all"_s},
        {u"PL-10"_s,
         {},
         u"DOC-02=nodpia CTX-03=art9"_s,
         u"DOC-02=nodpia CTX-02=cons CTX-03=cont"_s},
        {u"PL-11"_s, {}, u"CH-01=pubch AVV-01=proc"_s, u"CH-01=pubch AVV-01=proc,joint"_s},
        {u"PL-13"_s, {}, u"TRF-01=comm SEC-01=tls"_s, u"TRF-01=comm SEC-01=e2e"_s},
        {u"PL-14"_s, {}, u"ADR-01=none CH-02=comp"_s, u"ADR-01=none CH-02=mdm"_s},
        {u"PL-15"_s, {}, u"CTX-01=mkt CH-03=cust"_s, u"CTX-01=mkt CH-03=optin"_s},
        {u"PL-16"_s, {}, u"CTX-12=publicadmin CTX-07=priv"_s, publicBody({})},
        {u"PL-17"_s, {}, u"CTX-01=task CTX-12=none"_s, publicBody(u"CTX-01=task"_s)},
        {u"PL-90"_s,
         {},
         u"AVV-01=proc AVV-02=ok AVV-13=own,res"_s,
         u"AVV-01=proc AVV-02=ok AVV-13=own"_s},
        {u"PL-91"_s, {}, u"CTX-05=ai AI-04=auto"_s, u"CTX-05=ai,adm AI-04=auto"_s},
        {u"PL-92"_s, {}, u"CTX-05=ai,adm AI-04=info"_s, u"CTX-05=ai AI-04=info"_s},
        {u"PL-241"_s, {}, u"CTX-05=ai AI-06=noai AI-02=prov"_s, u"CTX-05=ai AI-06=noai AI-02=no"_s},
        {u"PL-140"_s,
         {},
         assessed(u"TIA-02=none TIA-07=napply"_s),
         assessed(u"TIA-02=other TIA-07=napply"_s)},
        {u"PL-141"_s,
         {},
         assessed(u"TIA-02=none TRF-06=enc"_s),
         assessed(u"TIA-02=none TRF-06=no"_s)},
        {u"PL-142"_s,
         {},
         assessed(u"TIA-02=none TIA-03=hit"_s),
         assessed(u"TIA-02=none TIA-03=rare"_s)},
        {u"PL-143"_s,
         {},
         assessed(u"TRF-09=no TIA-05=uc7"_s),
         assessed(u"TRF-09=cov TIA-05=uc7"_s)},
        {u"PL-144"_s,
         {},
         assessed(u"TRF-06=enc TIA-05=uc7"_s),
         assessed(u"TRF-06=enc TIA-05=uc6"_s)},
        {u"PL-145"_s,
         {},
         assessed(u"TRF-06=clear TIA-05=uc1"_s),
         assessed(u"TRF-06=clear TIA-05=uc1,uc6"_s)},
        {u"PL-146"_s,
         {},
         u"TRF-01=tc TRF-02=limok TRF-16=stmt CTX-02=emp"_s,
         u"TRF-01=tc TRF-02=limok TRF-16=stmt CTX-02=cons"_s},
        {u"PL-230"_s, {}, u"CTX-01=service CTX-03=neutral"_s, u"CTX-01=trans CTX-03=neutral"_s},
        {u"PL-240"_s,
         {},
         u"AVV-01=ind AVV-04=carrier SEC-02=prov"_s,
         u"AVV-01=ind AVV-04=carrier SEC-02=off"_s},
        {u"PL-60"_s,
         {},
         assessed(u"TRF-05=no TIA-07=equiv"_s),
         assessed(u"TRF-05=no TIA-07=neq"_s)},
        {u"PL-61"_s,
         {},
         assessed(u"TRF-05=neg TIA-07=meas"_s),
         assessed(u"TRF-05=neg TIA-07=neq"_s)},
        {u"PL-62"_s,
         {},
         assessed(u"TIA-07=equiv TIA-04=a,b,c"_s),
         assessed(u"TIA-07=equiv TIA-04=a,b,c,d"_s)},
        {u"PL-63"_s,
         {},
         assessed(u"TRF-06=no TIA-02=cloud"_s),
         assessed(u"TRF-06=no TIA-02=none"_s)},
        {u"PL-64"_s,
         {},
         assessed(u"TRF-07=tech TIA-05=uc6"_s),
         assessed(u"TRF-07=tech TIA-05=uc1,uc6"_s)},
        {u"PL-65"_s,
         {},
         assessed(u"TIA-07=meas TIA-05=uc1 TRF-07=org"_s),
         assessed(u"TIA-07=meas TIA-05=uc1 TRF-07=tech"_s)},
        {u"PL-66"_s, {}, u"TRF-01=own AVV-01=proc"_s, u"TRF-01=eea AVV-01=proc"_s},
        {u"PL-147"_s, {}, u"TRF-01=direct AVV-01=proc"_s, u"TRF-01=direct AVV-01=ind"_s},
        {u"PL-67"_s,
         {},
         u"AVV-01=proc AVV-02=ok AVV-13=none"_s,
         u"AVV-01=proc AVV-02=ok AVV-13=scope"_s},
        {u"PL-71"_s, {}, u"AVV-07=via"_s, u"AVV-07=yes"_s},
        {u"PL-72"_s, {}, u"CTX-01=polit TOS-03=yes"_s, u"CTX-01=polit TOS-03=excl"_s},
        {u"PL-73"_s, {}, u"CTX-03=art9 CON-09=nosp"_s, u"CTX-03=art9 CON-09=h"_s},
        {u"PL-69"_s, {}, publicBody(u"DOC-08=noduty"_s), u"DOC-08=noduty"_s},
    };
}

void addRows(const std::vector<Row> &rows)
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<QString>("fires");
    QTest::addColumn<QString>("silent");
    QTest::addColumn<int>("months");
    for (const Row &row : rows)
        QTest::newRow(qPrintable(row.id + u": "_s + row.fires))
            << row.id << row.finding << row.fires << row.silent << row.months;
}

template<class Items>
QStringList without(const Items &items, const std::vector<Row> &rows)
{
    QSet<QString> tried;
    for (const Row &row : rows)
        tried.insert(row.id);
    QStringList missing;
    for (const auto &item : items) {
        if (!tried.contains(item.id))
            missing << item.id;
    }
    return missing;
}

} // namespace

// Every rule on several answers and every contradiction, both ways: what makes it fire, and the one
// answer less or other that keeps it silent.
class CombinationTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleIsTried() { QCOMPARE(without(shipped().rules, rules()), QStringList()); }
    void everyContradictionIsTried()
    {
        QCOMPARE(without(shipped().plausibility, contradictions()), QStringList());
    }
    void rule_data() { addRows(rules()); }
    void rule();
    void contradiction_data() { addRows(contradictions()); }
    void contradiction();
};

void CombinationTest::rule()
{
    QFETCH(QString, id);
    QFETCH(QString, finding);
    QFETCH(QString, fires);
    QFETCH(QString, silent);
    QFETCH(int, months);
    const auto severities = [&](const QString &answers) {
        QStringList codes;
        for (const Finding &found : judged(answers, months).findings) {
            if (found.id == id)
                codes << severityCode(found.severity);
        }
        return codes;
    };
    QCOMPARE(severities(fires), QStringList{finding});
    QCOMPARE(severities(silent), QStringList());
}

void CombinationTest::contradiction()
{
    QFETCH(QString, id);
    QFETCH(QString, fires);
    QFETCH(QString, silent);
    QFETCH(int, months);
    const auto asksBack = [&](const QString &answers) {
        const Judgement judgement = judged(answers, months);
        return std::any_of(judgement.plausibility.begin(), judgement.plausibility.end(),
                           [&](const PlausibilityNote &note) { return note.id == id; });
    };
    QVERIFY(asksBack(fires));
    QVERIFY(!asksBack(silent));
}

QTEST_APPLESS_MAIN(CombinationTest)
#include "combinationtest.moc"
